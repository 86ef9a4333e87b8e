import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingRefused } from './env.ts';

const folder = join('/', 'srv', 'alongside');

describe('settings', () => {
  test('with nothing said, the usual ones are taken', () => {
    expect(readSettings({}, folder)).toEqual({
      port: 4321,
      host: '127.0.0.1',
      dataDir: join(folder, 'data'),
      keyFile: join(folder, 'data', 'alongside.key'),
      databaseUrl: null,
      publicOrigin: null,
      mail: null,
      textHookUrl: null,
    });
  });

  test('an empty one counts as not said', () => {
    expect(readSettings({ PORT: ' ', DATABASE_URL: '' }, folder)).toMatchObject({ port: 4321, databaseUrl: null });
  });

  test.each([
    ['PORT', 'eighty', /PORT must be a whole number.*"eighty"/],
    ['PORT', '70000', /PORT/],
    ['HOST', 'not a host', /HOST must be a name or an address/],
    ['DATABASE_URL', 'mysql://somewhere', /DATABASE_URL must be an address that begins with postgres:/],
    ['PUBLIC_ORIGIN', 'alongside', /PUBLIC_ORIGIN/],
    ['SMTP_URL', 'mail.example.org', /SMTP_URL must be an address that begins with smtp:/],
    ['SMTP_URL', 'smtp://mail.example.org', /MAIL_FROM must be an e-mail address/],
    ['TEXT_HOOK_URL', 'texts', /TEXT_HOOK_URL must be an address that begins with https:/],
    ['TEXT_HOOK_URL', 'http://texts.example.org/send', /TEXT_HOOK_URL must begin with https:/],
  ])('a bad %s stops the start with its name (%s)', (name, value, words) => {
    expect(() => readSettings({ [name]: value }, folder)).toThrow(SettingRefused);
    expect(() => readSettings({ [name]: value }, folder)).toThrow(words);
  });

  test.each([
    'https://texts.example.org/send',
    'http://localhost:8025/send',
    'http://127.0.0.1/send',
    'http://[::1]/send',
  ])('text messages go over TLS or stay on this machine: %s', (url) => {
    expect(readSettings({ TEXT_HOOK_URL: url }, folder).textHookUrl).toBe(url);
  });

  test('the password in a bad database address is not repeated', () => {
    const refused = () => readSettings({ DATABASE_URL: 'mysql://a:very-secret@b/c' }, folder);
    expect(refused).toThrow(/DATABASE_URL/);
    expect(refused).not.toThrow(/very-secret/);
  });
});
