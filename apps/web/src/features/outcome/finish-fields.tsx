import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { hasOccasions } from '@alongside/domain/outcome/told-measure.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { useWords } from '../../words/use-words.ts';

type FinishFieldsProps = { instrument: Instrument; name: string; asksWhose: boolean };

/** What is asked of every measure, however it was filled in. */
export function FinishFields({ instrument, name, asksWhose }: FinishFieldsProps) {
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
          options={outcomeOccasions.map((value) => ({ value, label: t(`occasions.${value}`) }))}
        />
      )}
      <DateField name="takenOn" label={t('takenOn')} />
    </>
  );
}
