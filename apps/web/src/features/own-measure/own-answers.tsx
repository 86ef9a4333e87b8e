import type { Instrument, Item } from '@alongside/domain/outcome/instrument.ts';
import type { RecordOwnMeasureInput } from '@alongside/domain/own-measure/record-own-measure.ts';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { OwnMeasureFields } from './own-measure-words.ts';

type OwnForm = UseFormReturn<OwnMeasureFields, unknown, RecordOwnMeasureInput>;

const noAnswer = 'none';

const valuesOf = ({ min, max }: Item): number[] => Array.from({ length: max - min + 1 }, (_, at) => min + at);

/** Every question on one page, each answer one press; pressing "Leave out" takes an answer back. */
export function OwnAnswers({ form, items }: { form: OwnForm; items: readonly Item[] }) {
  const t = useWords('ownMeasure');
  const answers = useWatch({ control: form.control, name: 'answers' }) ?? {};
  return items
    .filter(({ kind }) => kind === 'number')
    .map((item, at) => {
      const { key, answerNames = {}, min, max } = item;
      const allNamed = valuesOf(item).every((value) => answerNames[value]);
      const [lowest, highest] = [answerNames[min], answerNames[max]];
      const answer = answers[key] ?? null;
      return (
        <ChipGroup
          key={key}
          name={`answers.${key}`}
          label={item.words ?? t('question', { number: at + 1 })}
          hint={!allNamed && lowest && highest ? t('ends', { min, max, lowest, highest }) : undefined}
          options={[
            ...valuesOf(item).map((value) => ({
              value: String(value),
              label: (allNamed && answerNames[value]) || String(value),
            })),
            ...(answer === null ? [] : [{ value: noAnswer, label: t('noAnswer') }]),
          ]}
          value={answer === null ? null : String(answer)}
          onChange={(chosen) =>
            form.setValue('answers', {
              ...form.getValues('answers'),
              [key]: chosen === noAnswer ? null : Number(chosen),
            })
          }
        />
      );
    });
}

/** The scores of a form that is scored elsewhere. */
export function OwnScores({ scales }: Pick<Instrument, 'scales'>) {
  const t = useWords('ownMeasure');
  return scales.map(({ key, name, min, max, decimals }) => (
    <NumberField
      key={key}
      name={`scores.${key}`}
      label={t('scoreOf', { name, min, max })}
      allowsDecimals={decimals > 0}
      isOptional
    />
  ));
}
