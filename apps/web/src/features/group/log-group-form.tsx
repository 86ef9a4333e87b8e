import { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { refusalWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { CameCount } from './came-count.tsx';
import { asSent, type EveningFields, namesOf, newEvening } from './evening.ts';
import { EveningQuestions } from './evening-questions.tsx';
import type { GroupRead } from './group-read.ts';
import { useEveningWords } from './use-evening-words.ts';
import { useVoidGroup } from './use-void-group.ts';

type LogGroupFormProps = { group: GroupRead; dateId: string | null; onSaved: () => unknown };

/** Attendance, one line and the debrief on one screen; when all came and nothing is to be said, one tap saves it. */
export function LogGroupForm({ group, dateId, onSaved }: LogGroupFormProps) {
  const t = useWords('group');
  const toast = useToast();
  const send = useSend();
  const words = useEveningWords();
  const draft = useDraftName('group-session', group.id);
  const { takeBack } = useVoidGroup(group);
  const id = useNewId('groupSession');
  const form = useSchemaForm<EveningFields, LogGroupSessionInput>(LogGroupSessionInput, newEvening(group, id, dateId));
  const names = new Map([...namesOf(group)].filter(([personId]) => isOnList(group, personId)));

  const undo = async (version: number) => {
    try {
      await takeBack({ groupSessionId: id, version, reason: t('group:undoneReason') });
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  const save = async (typed: LogGroupSessionInput) => {
    const sent = await send('group.log', asSent(typed), { about: { id: group.id, name: group.name }, draft });
    if (sent.isSent) {
      const { version } = sent.answer;
      toast(t('group:saved'), { onUndo: () => void undo(version) });
    } else toast(t('ui:keptHere'));
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft}>
      <EveningQuestions form={form} group={group} names={names} isNew />
      <SaveBar>
        <CameCount form={form} />
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}

const isOnList = (group: GroupRead, personId: string): boolean =>
  group.members.some((member) => member.personId === personId && member.leftOn === null);
