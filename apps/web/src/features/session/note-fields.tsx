import { gentlerWord, withGentler } from '@alongside/domain/session/gentler-words.ts';
import { writtenWith } from '@alongside/domain/session/session-words.ts';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../shell/account.ts';
import { Aside } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './log-session.module.css';
import type { SessionForm } from './use-log-session.ts';

function GentlerHint({ form, note }: { form: SessionForm; note: string }) {
  const { t } = useTranslation('session');
  const words = useAccount().organisation.gentlerWords ?? undefined;
  const [left, setLeft] = useState<readonly string[]>([]);
  const word = gentlerWord(note, words, left);
  return (
    <div role="status">
      {word && (
        <Aside>
          {t('gentler', { found: word.found, offer: word.offer })}
          <Row>
            <Button
              look="bare"
              small
              onPress={() => form.setValue('note', withGentler(note, word), { shouldDirty: true })}
            >
              {t('gentlerChange')}
            </Button>
            <Button look="bare" small onPress={() => setLeft([...left, word.found.toLowerCase()])}>
              {t('gentlerLeave')}
            </Button>
          </Row>
        </Aside>
      )}
    </div>
  );
}

/** The note, how it was written once there is one, and the person's own words, which are theirs and look it. */
export function NoteFields({ form, haveMet }: { form: SessionForm; haveMet: boolean }) {
  const { t } = useTranslation('session');
  const [note, how] = useWatch({ control: form.control, name: ['note', 'writtenWith'] });
  return (
    <>
      <TextArea
        name="note"
        rows={3}
        label={t(haveMet ? 'note' : 'noteAttempt')}
        hint={t(haveMet ? 'noteHint' : 'noteAttemptHint')}
      />
      <GentlerHint form={form} note={note ?? ''} />
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
        <TextArea name="ownWords" rows={2} isOptional label={t('ownWords')} hint={t('ownWordsHint')} />
      </div>
    </>
  );
}
