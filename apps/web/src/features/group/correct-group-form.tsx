import { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { useEffect, useState } from 'react';
import { useDraftName } from '../../draft-name.ts';
import { BothVersions } from '../../stale-version.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { CameCount } from './came-count.tsx';
import { type EveningFields, type EveningForm, eveningAsItStands, namesOf } from './evening.ts';
import { EveningQuestions } from './evening-questions.tsx';
import type { GroupRead, GroupSessionRead } from './group-read.ts';
import { useCorrectGroup } from './use-correct-group.ts';
import { useEveningWords } from './use-evening-words.ts';

type CorrectGroupFormProps = { group: GroupRead; session: GroupSessionRead; onSaved: () => unknown };

/** The form follows what others change until something is written in it; from then on it stands on the version it showed. */
function useVersionSeen(form: EveningForm, session: GroupSessionRead): number {
  const [seen, setSeen] = useState(session.version);
  const { isDirty } = form.formState;
  useEffect(() => {
    if (isDirty || seen === session.version) return;
    form.reset(eveningAsItStands(session));
    setSeen(session.version);
  }, [form, isDirty, seen, session]);
  return seen;
}

/** The form it was logged with, as it stands now. */
export function CorrectGroupForm({ group, session, onSaved }: CorrectGroupFormProps) {
  const t = useWords('group');
  const toast = useToast();
  const words = useEveningWords();
  const draft = useDraftName('group-correction', session.id);
  const form = useSchemaForm<EveningFields, LogGroupSessionInput>(LogGroupSessionInput, eveningAsItStands(session));
  const version = useVersionSeen(form, session);
  const { stale, correct } = useCorrectGroup(group, { id: session.id, version }, draft);
  const save = async (typed: LogGroupSessionInput) => {
    const outcome = await correct(typed);
    if (outcome === 'stale') return false;
    toast(t(outcome === 'sent' ? 'group:corrected' : 'ui:keptHere'));
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft}>
      {stale && <BothVersions stale={stale} onTakeTheirs={onSaved} />}
      <EveningQuestions
        form={form}
        group={group}
        names={namesOf(group, session)}
        hiddenLines={session.attendances.filter((each) => each.hasHiddenLine).map(({ personId }) => personId)}
      />
      <SaveBar>
        <CameCount form={form} />
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:correctSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
