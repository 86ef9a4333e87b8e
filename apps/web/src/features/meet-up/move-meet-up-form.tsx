import { MoveMeetUpInput } from '@alongside/domain/meet-up/move-meet-up.ts';
import { useChosenFields } from '../../choose-fields.tsx';
import { useDraftName } from '../../draft-name.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetUpFields } from './meet-up-fields.tsx';

type MoveMeetUpFormProps = {
  meetUp: { id: string; on: string; at: string | null; place: string | null };
  person: About;
  today: string;
  onSaved: () => unknown;
};

export function MoveMeetUpForm({ meetUp, person, today, onSaved }: MoveMeetUpFormProps) {
  const t = useWords('meetUp');
  const toast = useToast();
  const send = useSend();
  const { id: meetUpId, on, at, place } = meetUp;
  const form = useSchemaForm(MoveMeetUpInput, { meetUpId, base: { on, at, place }, on, at, place: place ?? '' });
  const draft = useDraftName('move', meetUpId);
  const { choose, attempt } = useChosenFields(form, {
    labels: { on: t('meetUp:on'), at: t('meetUp:at'), place: t('meetUp:place') },
    show: (field, value) => (field === 'on' ? dayWords(value, today) : field === 'at' ? clockWords(value) : value),
  });
  const save = async (typed: MoveMeetUpInput) => {
    const tried = await attempt(() => send('meetUp.move', typed, { about: person, draft }));
    if (!tried) return false;
    toast(tried.answer.isSent ? t('meetUp:moved', { when: dayWords(typed.on, today) }) : t('ui:keptHere'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={draft}>
      {choose}
      <MeetUpFields />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('meetUp:saveMove')}
        </Button>
      </SaveBar>
    </Form>
  );
}
