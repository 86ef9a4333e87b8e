import { createTransport } from 'nodemailer';
import type { Settings } from './env.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** The same for each try of one letter: it becomes the Message-ID, by which receivers drop a second copy. */
  key?: string;
}

export interface Mail {
  send(letter: Letter): Promise<void>;
}

const patience = 20_000;

/** Mail through the organisation's own server. A password travels to it under TLS or not at all. */
export const openMail = ({ smtpUrl, from }: NonNullable<Settings['mail']>): Mail => {
  const { protocol, username } = new URL(smtpUrl);
  const place = from.slice(from.indexOf('@') + 1);
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: protocol === 'smtp:' && username !== '',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ key, ...letter }) => {
      await transport.sendMail({ from, ...letter, ...(key && { messageId: `<${key}@${place}>` }) });
    },
  };
};
