import { boundaryKinds } from '@alongside/domain/boundary/boundary-words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';

export function BoundaryFields() {
  const t = useWords('boundary');
  return (
    <>
      <ChipGroup
        name="kind"
        label={t('kindAsked')}
        options={boundaryKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DateField name="happenedOn" label={t('happenedOn')} />
      <TextArea name="whatDone" rows={4} label={t('whatDone')} hint={t('whatDoneHint')} />
      <TextArea name="learned" rows={3} label={t('learned')} isOptional />
      <CheckboxField name="takenToSupervision" label={t('taken')} />
    </>
  );
}
