import { supervisionTopics } from '@alongside/domain/supervision/supervision-words.ts';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Pair } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';

/** What is told of a meeting of two, whether it was prepared together or is written down afterwards. */
export function HeldFields() {
  const t = useWords('supervision');
  return (
    <>
      <Pair>
        <DateField name="heldOn" label={t('heldOn')} />
        <NumberField name="minutes" label={t('minutes')} />
      </Pair>
      <MultiChipGroup
        name="topics"
        label={t('topics')}
        isOptional
        options={supervisionTopics.map((value) => ({ value, label: t(`topic.${value}`) }))}
      />
      <TextArea name="summary" label={t('summary')} hint={t('summaryHint')} isOptional rows={6} />
      <TextArea name="strengths" label={t('strengths')} isOptional rows={3} />
    </>
  );
}
