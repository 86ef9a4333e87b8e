import type { Tx } from '@alongside/db/store.ts';
import type { AcknowledgeConcernInput } from '@alongside/domain/concern/answer-concern.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { concernToAnswer } from './concern-in-reach.ts';
import { takeOn } from './move-concern.ts';
import { entryAlready } from './write-entry.ts';

/**
 * Somebody who answers it has it from now on, and the later rungs are called off. Of two at one moment the first has it.
 * @throws NOT_FOUND; CLOSED (`acknowledged_already`, `concern_closed`).
 */
export const acknowledgeConcern = async (tx: Tx, actor: Actor, input: AcknowledgeConcernInput, now: Date) => {
  const found = await concernToAnswer(tx, actor, input.concernId, now);
  if (await entryAlready(tx, actor, { ...input, kind: 'acknowledged' })) return { version: found.version };
  if (found.state === 'closed') throw new DomainError('CLOSED', { reason: 'concern_closed' });
  if (found.state === 'acknowledged') throw new DomainError('CLOSED', { reason: 'acknowledged_already' });
  const { version } = await takeOn(tx, actor, found, input.id, now);
  await recordAudit(tx, actor, 'concern.acknowledge', input.concernId, now);
  return { version };
};
