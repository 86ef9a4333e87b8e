import { writtenWith } from '@alongside/domain/session/session-words.ts';
import { useWatch } from 'react-hook-form';
import { GentlerHint } from '../../gentler-hint.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './log-session.module.css';
import type { SessionForm } from './use-log-session.ts';

type NoteFieldsProps = { form: SessionForm; haveMet: boolean; name: string };

/** The note, how it was written once there is one, and the person's own words, which are theirs and look it. */
export function NoteFields({ form, haveMet, name }: NoteFieldsProps) {
  const t = useWords('session');
  const [note, how, others] = useWatch({ control: form.control, name: ['note', 'writtenWith', 'alsoWith'] });
  const isAlone = !haveMet || !others?.length;
  return (
    <>
      <TextArea
        name="note"
        rows={3}
        label={t(haveMet ? 'note' : 'noteAttempt')}
        hint={t(haveMet ? (isAlone ? 'noteHint' : 'noteTogetherHint') : 'noteAttemptHint')}
      />
      <GentlerHint text={note ?? ''} onChange={(text) => form.setValue('note', text, { shouldDirty: true })} />
      {note?.trim() && (
        <ChipGroup
          name="writtenWith"
          label={t('howWritten')}
          options={writtenWith.map((value) => ({ value, label: t(`writtenWith.${value}`) }))}
        />
      )}
      {note?.trim() && how === 'not_shared' && (
        <TextArea name="notSharedReason" rows={2} label={t('notSharedReason')} />
      )}
      <div className={styles.ownWords}>
        <TextArea
          name="ownWords"
          rows={2}
          isOptional
          label={isAlone ? t('ownWords') : t('ownWordsOf', { name: firstName(name) })}
          hint={isAlone ? t('ownWordsHint') : t('ownWordsOfHint', { name: firstName(name) })}
        />
      </div>
    </>
  );
}
