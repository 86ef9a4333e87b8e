import { TimingInput } from '@alongside/domain/instrument/choose-instrument.ts';
import type { InstrumentTiming } from '@alongside/domain/outcome/instrument.ts';
import { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { refusalWords, useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { type MeasureRead, useChoice } from './use-choice.ts';

const usualDays = [28, 91, 183, 365] as const;
const isUsual = (days: number): days is (typeof usualDays)[number] => (usualDays as readonly number[]).includes(days);

/** Select boxes hold text; what is sent holds numbers. */
const TimingForm = z
  .object({ baseline: z.string(), review: z.string(), atEnding: z.boolean(), followUp: z.string() })
  .transform(({ baseline, review, atEnding, followUp }) => ({
    baselineByMeeting: baseline === '' ? null : Number(baseline),
    reviewEveryDays: review === '' ? null : Number(review),
    atEnding,
    followUpAfterDays: followUp === '' ? null : Number(followUp),
  }))
  .pipe(TimingInput);

const typed = (timing: InstrumentTiming) => ({
  baseline: String(timing.baselineByMeeting ?? ''),
  review: String(timing.reviewEveryDays ?? ''),
  atEnding: timing.atEnding,
  followUp: String(timing.followUpAfterDays ?? ''),
});

/** When a measure is due. What it comes with stands there until something else is chosen. */
export function TimingCard({ measure }: { measure: MeasureRead }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { choose } = useChoice(measure);
  const { instrument, choice } = measure;
  const stands = typed(choice.timing ?? instrument.timing);
  const form = useSchemaForm(TimingForm, stands);
  const draft = useDraftName('measure timing', instrument.key);
  const options = (word: 'every' | 'after', days: number | null) => [
    ...usualDays.map((each) => ({ value: String(each), label: t(`timing.${word}${each}`) })),
    ...(days === null || isUsual(days)
      ? []
      : [{ value: String(days), label: t(`timing.${word}Days`, { count: days }) }]),
  ];
  const save = async (timing: InstrumentTiming) => {
    await choose({ timing }, t('timing.saved'));
    form.reset(typed(timing));
  };
  const goBack = async () => {
    try {
      await choose({ timing: null }, t('timing.isFirst'));
      form.reset(typed(instrument.timing));
    } catch (error) {
      toast(refusalWords(error));
      await lookAgain();
    }
  };
  const { reviewEveryDays, followUpAfterDays } = choice.timing ?? instrument.timing;
  return (
    <Card title={t('timing.title')} sub={t('timing.sub')}>
      <Form draft={draft} form={form} words={useFormWords()} onSubmit={save}>
        <SelectField
          name="baseline"
          label={t('timing.baseline')}
          emptyLabel={t('timing.never')}
          options={[
            { value: '1', label: t('timing.baseline1') },
            { value: '2', label: t('timing.baseline2') },
          ]}
        />
        <SelectField
          name="review"
          label={t('timing.review')}
          emptyLabel={t('timing.never')}
          options={options('every', reviewEveryDays)}
        />
        <CheckboxField name="atEnding" label={t('timing.ending')} />
        <SelectField
          name="followUp"
          label={t('timing.followUp')}
          emptyLabel={t('timing.never')}
          options={options('after', followUpAfterDays)}
        />
        <Row>
          <Button look="quiet" type="submit" isBusy={form.formState.isSubmitting}>
            {t('timing.save')}
          </Button>
          {choice.timing && (
            <Button look="bare" onPress={() => void goBack()}>
              {t('timing.toFirst')}
            </Button>
          )}
        </Row>
      </Form>
    </Card>
  );
}
