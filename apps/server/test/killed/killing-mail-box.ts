import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A moment in the taking of one letter. */
export type MailMoment = 'connected' | 'addressed' | 'before_yes' | 'after_yes';

interface Killing {
  moment: MailMoment;
  kill: () => void;
}

/** A real mail server that notes which letters it said yes to, by Message-ID, and can have its client killed on the way. */
export const openKillingMailBox = async () => {
  const accepted: string[] = [];
  let killing: Killing | null = null;
  const isNow = (moment: MailMoment): boolean => {
    if (killing?.moment !== moment) return false;
    killing.kill();
    return true;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, done) {
      if (!isNow('connected')) done();
    },
    onRcptTo(_address, _session, done) {
      if (!isNow('addressed')) done();
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (isNow('before_yes')) return;
        const letter = /^Message-ID:\s*<(\S+)@/im.exec(Buffer.concat(parts).toString('utf8'))?.[1];
        accepted.push(letter ?? 'without a Message-ID');
        done();
        isNow('after_yes');
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    accepted,
    killAt: (next: Killing | null): void => {
      killing = next;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
