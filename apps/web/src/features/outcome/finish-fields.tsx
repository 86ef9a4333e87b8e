import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { type OutcomeOccasion, outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { hasOccasions } from '@alongside/domain/outcome/told-measure.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { useWords } from '../../words/use-words.ts';

type FinishFieldsProps = { instrument: Instrument; name: string; asksWhose: boolean; isAfterEnding?: true };

const afterEnding: readonly OutcomeOccasion[] = ['ending', 'follow_up'];

/** What is asked of every measure, however it was filled in. */
export function FinishFields({ instrument, name, asksWhose, isAfterEnding }: FinishFieldsProps) {
  const t = useWords('outcome');
  return (
    <>
      {asksWhose && instrument.completedBy.length > 1 && (
        <ChipGroup
          name="informant"
          label={t('whose')}
          options={instrument.completedBy.map((value) => ({ value, label: t(`informant.${value}`, { name }) }))}
        />
      )}
      {hasOccasions(instrument) && (
        <ChipGroup
          name="occasion"
          label={t('occasion')}
          options={(isAfterEnding ? afterEnding : outcomeOccasions).map((value) => ({
            value,
            label: t(`occasions.${value}`),
          }))}
        />
      )}
      <DateField name="takenOn" label={t('takenOn')} />
    </>
  );
}
