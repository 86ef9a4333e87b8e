import { inArray } from '@alongside/db/operators.ts';
import { openSqliteStore } from '@alongside/db/sqlite-store.ts';
import { RaiseConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { raiseConcern } from '../../src/features/concern/raise-concern.ts';
import { sendNotices } from '../../src/features/concern/send-notices.ts';
import { openMail } from '../../src/mail.ts';
import { openTextHook } from '../../src/text-hook.ts';

/*
 * A server reduced to one thing, in a process of its own so that it can be killed: it opens the encrypted file, raises a
 * concern, answers, and sends what is due. Everything it runs is the server's own code.
 */

export interface Order {
  path: string;
  key: string;
  smtpUrl: string;
  hookUrl: string;
  at: number;
  organisationId: string;
  personId: string;
  raisedBy: string;
  /** Null: only what was left over is sent. */
  concernId: string | null;
}

/** `found`: mails and text messages the file knows to be sent, as this process found it; `answered`: what the worker's phone would hear. */
export type Said = { ready: true } | { found: string[] } | { answered: string } | { done: true };

const say = (said: Said): boolean | undefined => process.send?.(said);

const run = async ({ path, key, smtpUrl, hookUrl, at, concernId, personId, ...place }: Order): Promise<void> => {
  const store = openSqliteStore({ path, key: Buffer.from(key, 'hex') });
  const clock = (): Date => new Date(at);
  const { concernNotice } = store.tables;
  const sent = await store.read.db
    .select({ id: concernNotice.id, dueAt: concernNotice.dueAt, sentAt: concernNotice.sentAt })
    .from(concernNotice)
    .where(inArray(concernNotice.channel, ['email', 'text']));
  say({ found: sent.flatMap(({ id, dueAt, sentAt }) => (sentAt ? [`${id}.${dueAt.getTime()}`] : [])) });
  if (concernId) {
    const told = { whatHappened: 'They had a bruise and would not say how.' };
    const input = RaiseConcernInput.parse({ id: concernId, personId, told });
    const actor = { accountId: place.raisedBy, organisationId: place.organisationId };
    await store.write((tx) => raiseConcern(tx, actor, input, clock()));
    say({ answered: concernId });
  }
  const mail = openMail({ smtpUrl, from: 'alongside@kite.invalid' });
  await sendNotices(store, { mail, textHook: openTextHook(hookUrl) }, clock);
  say({ done: true });
};

process.on('message', (order: Order) => {
  run(order).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
say({ ready: true });
