import { isAbsolute, resolve } from 'node:path';

/** The only place that reads the environment. A setting that cannot be used stops the start, with its name and why. */
export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  keyFile: string;
  databaseUrl: string | null;
  /** Where people reach the server, when that is not http://HOST:PORT: behind a proxy with TLS. */
  publicOrigin: string | null;
  /** Where mail goes out and whom it comes from; null when no mail is sent. */
  mail: { smtpUrl: string; from: string } | null;
  /** Where notices of concerns are posted for the organisation's own text message service; null when there is none. */
  textHookUrl: string | null;
}

export class SettingRefused extends Error {
  constructor(name: string, why: string) {
    super(`${name} ${why}`);
  }
}

type Env = Readonly<Record<string, string | undefined>>;

const readPort = (text: string | undefined): number => {
  if (text === undefined) return 4321;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new SettingRefused('PORT', `must be a whole number from 0 to 65535. It is "${text}".`);
  return port;
};

const readHost = (text: string | undefined): string => {
  if (text === undefined) return '127.0.0.1';
  if (!/^[0-9A-Za-z.:-]+$/.test(text))
    throw new SettingRefused('HOST', `must be a name or an address. It is "${text}".`);
  return text;
};

const readAddress = (name: string, text: string, protocols: readonly string[]): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol))
    // An address of a database or a mail server may hold a password, so it is not repeated.
    throw new SettingRefused(
      name,
      `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    );
  return url;
};

const readMail = (smtpUrl: string | undefined, from: string | undefined): Settings['mail'] => {
  if (!smtpUrl) return null;
  readAddress('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']);
  if (!from || !/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new SettingRefused('MAIL_FROM', 'must be an e-mail address when SMTP_URL is set.');
  return { smtpUrl, from };
};

/** Over TLS, or to this machine alone: an address that sends text messages is no secret to shout across a network. */
const readTextHook = (text: string | undefined): string | null => {
  if (!text) return null;
  const url = readAddress('TEXT_HOOK_URL', text, ['https:', 'http:']);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isHere)
    throw new SettingRefused('TEXT_HOOK_URL', 'must begin with https:// unless it is on this machine.');
  return url.href;
};

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

export const readSettings = (env: Env, folder: string): Settings => {
  const dataDir = resolve(folder, filled(env.DATA_DIR) ?? 'data');
  const keyFile = filled(env.ALONGSIDE_KEY_FILE);
  const databaseUrl = filled(env.DATABASE_URL);
  const publicOrigin = filled(env.PUBLIC_ORIGIN);
  if (databaseUrl) readAddress('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
  return {
    port: readPort(filled(env.PORT)),
    host: readHost(filled(env.HOST)),
    dataDir,
    keyFile: keyFile ? (isAbsolute(keyFile) ? keyFile : resolve(folder, keyFile)) : resolve(dataDir, 'alongside.key'),
    databaseUrl: databaseUrl ?? null,
    publicOrigin: publicOrigin ? readAddress('PUBLIC_ORIGIN', publicOrigin, ['https:', 'http:']).origin : null,
    mail: readMail(filled(env.SMTP_URL), filled(env.MAIL_FROM)),
    textHookUrl: readTextHook(filled(env.TEXT_HOOK_URL)),
  };
};

/** The settings of this process. */
export const settingsOfProcess = (): Settings => readSettings(process.env, process.cwd());
