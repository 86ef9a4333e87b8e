import type { Tx } from '@alongside/db/store.ts';
import type { ChooseInstrumentInput } from '@alongside/domain/instrument/choose-instrument.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { keepChoice } from './keep-choice.ts';

/**
 * A coordinator offers a measure or no longer does, and says when it is due. Measures completed before stay as they are.
 * @throws NOT_FOUND for a measure that is not there; STALE_VERSION with what stands now.
 */
export const chooseInstrument = async (tx: Tx, actor: Actor, input: ChooseInstrumentInput, now: Date) => {
  const { key, version, ...chosen } = input;
  const kept = await keepChoice(tx, actor, { key, version, chosen });
  await recordAudit(tx, actor, 'instrument.choose', key, now);
  return kept;
};
