import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it is given; it can be told to refuse. */
export const openMailBox = async () => {
  const letters: { to: string[]; text: string }[] = [];
  const state = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (state.refuses) return done(new Error('No room'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, text: Buffer.concat(parts).toString('utf8') });
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    letters,
    state,
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'alongside@kite.invalid' },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
