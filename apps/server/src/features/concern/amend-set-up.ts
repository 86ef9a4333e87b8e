import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendLadderInput, AmendPhonesInput } from '@alongside/domain/concern/set-up-concerns.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { wholeSigns } from '../../whole-signs.ts';
import { keepLadder } from './keep-ladder.ts';
import { moveSetUp } from './move-set-up.ts';

/**
 * Whom to ring, in the organisation's own words; null goes back to those that come with Alongside.
 * @throws STALE_VERSION.
 */
export const amendPhones = async (tx: Tx, actor: Actor, { phones, version }: AmendPhonesInput, now: Date) => {
  const answer = await moveSetUp(tx, actor, { concernPhones: phones && wholeSigns(phones) }, version);
  await recordAudit(tx, actor, 'concern.amendPhones', actor.organisationId, now);
  return answer;
};

/**
 * When an unanswered concern climbs. What waits already climbs by the new times as well.
 * @throws STALE_VERSION.
 */
export const amendLadder = async (tx: Tx, actor: Actor, { ladder, version }: AmendLadderInput, now: Date) => {
  const answer = await moveSetUp(tx, actor, { concernLadder: ladder }, version);
  await keepLadder(tx, eq(tx.tables.concern.organisationId, actor.organisationId), now);
  await recordAudit(tx, actor, 'concern.amendLadder', actor.organisationId, now);
  return answer;
};
