import { ChooseFields, clashesOf } from '../../choose-fields.tsx';
import { openNow, sendWaiting } from '../../outbox/device.ts';
import type { WaitingWrite } from '../../outbox/outbox.ts';
import { refusalError } from '../../outbox/sending.ts';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

const show = (field: string, value: string): string =>
  field === 'on' ? dayWords(value) : field === 'at' ? clockWords(value) : value;

/** A plan that was moved on two devices: both are shown, and what is chosen is sent from here. */
export function ChooseTexts({ write }: { write: WaitingWrite }) {
  const t = useWords('meetUp');
  const clashes = write.refusal && clashesOf(refusalError(write.refusal));
  if (!clashes) return null;
  const { base } = write.input;
  const current = Object.fromEntries(Object.entries(clashes).map(([field, clash]) => [field, clash.current]));
  return (
    <ChooseFields
      clashes={clashes}
      labels={{ on: t('on'), at: t('at'), place: t('place') }}
      show={show}
      onChosen={(fields) => {
        const input = { ...write.input, ...fields, base: { ...(base as object), ...current } };
        void openNow()?.outbox.settle(write.key, input).then(sendWaiting);
      }}
    />
  );
}
