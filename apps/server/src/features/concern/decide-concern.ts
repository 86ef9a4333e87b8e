import type { Tx } from '@alongside/db/store.ts';
import type { DecideConcernInput } from '@alongside/domain/concern/answer-concern.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { concernToAnswer } from './concern-in-reach.ts';
import { moveConcern, takeOn } from './move-concern.ts';
import { entryAlready, writeEntry } from './write-entry.ts';

/**
 * What is to be done about it, and why; more than one may be made. Deciding is acknowledging as well.
 * @throws NOT_FOUND; CLOSED (`concern_closed`); STALE_VERSION when somebody acted first or something was added.
 */
export const decideConcern = async (
  tx: Tx,
  actor: Actor,
  { version: seen, ...entry }: DecideConcernInput,
  now: Date,
) => {
  const found = await concernToAnswer(tx, actor, entry.concernId, now);
  const decided = { ...entry, kind: 'decided' as const };
  if (await entryAlready(tx, actor, decided)) return { version: found.version };
  if (found.state === 'closed') throw new DomainError('CLOSED', { reason: 'concern_closed' });
  await moveConcern(tx, found, {}, { version: seen, words: entry.words });
  const { version } = await takeOn(tx, actor, { ...found, version: seen + 1 }, null, now);
  await writeEntry(tx, actor, decided, now);
  await recordAudit(tx, actor, 'concern.decide', entry.concernId, now);
  return { version };
};
