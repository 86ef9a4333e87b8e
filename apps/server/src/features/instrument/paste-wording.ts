import type { Tx } from '@alongside/db/store.ts';
import { asPasted, type PasteWordingInput, wordingRefusal } from '@alongside/domain/instrument/paste-wording.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { readInstrument } from './instrument-reads.ts';
import { keepChoice } from './keep-choice.ts';
import { putWordingIn, takeWordingOut } from './kept-wordings.ts';

/**
 * A coordinator puts in the wording that the organisation holds a licence for, and says that it does: who said so and when
 * is kept with it. What was pasted before stays with the sheets and the links that were given it. Null takes all of it out
 * again: no wording of this measure is shown any more. It is shown in this organisation only, and never leaves it.
 * @throws NOT_FOUND for a measure that is not there; FIELDS_REFUSED for one that takes no wording, or half of one;
 * STALE_VERSION when somebody chose first.
 */
export const pasteWording = async (tx: Tx, actor: Actor, input: PasteWordingInput, now: Date) => {
  const { key, wording, version } = input;
  const { instrument } = await readInstrument(tx, actor, key);
  const refusal = wording && wordingRefusal(instrument, wording);
  if (refusal) throw refuseFields(refusal);
  const kept = await keepChoice(tx, actor, { key, version, chosen: {} });
  if (wording) await putWordingIn(tx, actor, key, asPasted(wording), now);
  else await takeWordingOut(tx, actor, key, now);
  await recordAudit(tx, actor, 'instrument.pasteWording', key, now);
  return kept;
};
