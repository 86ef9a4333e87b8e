import { PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetUpFields } from './meet-up-fields.tsx';
import { useCallOff } from './use-call-off.ts';

type PlanMeetUpFormProps = { person: About; today: string; on: string; onSaved: () => unknown };

export function PlanMeetUpForm({ person, today, on, onSaved }: PlanMeetUpFormProps) {
  const t = useWords('meetUp');
  const words = useFormWords();
  const toast = useToast();
  const send = useSend();
  const { callOff } = useCallOff(person);
  const id = useNewId('meetUp');
  const form = useSchemaForm(PlanMeetUpInput, { id, personId: person.id, on, at: null, place: '' });
  const draft = useDraftName('plan', person.id);
  const save = async (typed: PlanMeetUpInput) => {
    const { isSent } = await send('meetUp.plan', typed, { about: person, draft });
    toast(isSent ? t('meetUp:saved', { when: dayWords(typed.on, today) }) : t('ui:keptHere'), {
      onUndo: () => void callOff(typed.id, true),
    });
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft}>
      <MeetUpFields />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('meetUp:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
