import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { useTranslation } from 'react-i18next';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Aside } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';

type RecordOutcomeFormProps = { person: About; today: string; hasBaseline: boolean; onSaved: () => unknown };

/** The wording of the questionnaire is not ours to show: only the total goes in. */
export function RecordOutcomeForm({ person, today, hasBaseline, onSaved }: RecordOutcomeFormProps) {
  const { t } = useTranslation(['outcome', 'ui']);
  const words = useFormWords();
  const toast = useToast();
  const send = useSend();
  const form = useSchemaForm(RecordOutcomeInput, {
    id: useNewId('outcome'),
    personId: person.id,
    occasion: hasBaseline ? 'review' : 'baseline',
    takenOn: today,
  });
  const draft = useDraftName('outcome', person.id);
  const save = async (typed: RecordOutcomeInput) => {
    const { isSent } = await send('outcome.record', typed, { about: person, draft });
    toast(t(isSent ? 'outcome:saved' : 'ui:keptHere'));
    await onSaved();
  };
  return (
    <Form draft={draft} form={form} words={words} onSubmit={save}>
      <p>{t('outcome:whatItIs')}</p>
      <ChipGroup
        name="occasion"
        label={t('outcome:occasion')}
        options={outcomeOccasions.map((value) => ({ value, label: t(`outcome:occasions.${value}`) }))}
      />
      <NumberField name="score" label={t('outcome:score')} hint={t('outcome:scoreHint')} />
      <DateField name="takenOn" label={t('outcome:takenOn')} />
      <Aside>{t('outcome:chance')}</Aside>
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('outcome:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
