import { RecordOwnMeasureInput } from '@alongside/domain/own-measure/record-own-measure.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { OwnAnswers, OwnScores } from './own-answers.tsx';
import type { Own, OwnMeasureFields } from './own-measure-words.ts';

type RecordOwnMeasureProps = { own: Own; instrument: Own['offered'][number]['instrument']; onSaved: () => unknown };

/** No draft: how somebody is stays off every device, sealed or not. */
export function RecordOwnMeasureForm({ own, instrument, onSaved }: RecordOwnMeasureProps) {
  const t = useWords('ownMeasure');
  const toast = useToast();
  const record = useMutation(trpc.ownMeasure.record.mutationOptions());
  const isEntered = instrument.items.length === 0;
  const form = useSchemaForm<OwnMeasureFields, RecordOwnMeasureInput>(RecordOwnMeasureInput, {
    id: useNewId('ownMeasure'),
    instrument: instrument.key,
    instrumentVersion: instrument.version,
    occasion: own.due?.occasion ?? 'any_time',
    takenOn: own.today,
    answers: isEntered ? null : {},
    scores: isEntered ? {} : null,
    countsInTeam: false,
  });
  const save = async (measure: RecordOwnMeasureInput) => {
    await record.mutateAsync(measure);
    await lookAgain();
    toast(t('ownMeasure:saved'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save}>
      {isEntered ? <OwnScores scales={instrument.scales} /> : <OwnAnswers form={form} items={instrument.items} />}
      <DateField name="takenOn" label={t('ownMeasure:takenOn')} />
      <CheckboxField name="countsInTeam" label={t('ownMeasure:counts')} hint={t('ownMeasure:countsHint')} />
      {instrument.licence.notice && <p className="small muted">{instrument.licence.notice}</p>}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('ownMeasure:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
