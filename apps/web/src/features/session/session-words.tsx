import type { WrittenWith } from '@alongside/domain/session/session-words.ts';
import { Handshake } from 'lucide-react';
import { Quote } from '../../ui/quote.tsx';
import { Tag } from '../../ui/tag.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './session-words.module.css';

export type WrittenWords = {
  note: string | null;
  notSharedReason: string | null;
  ownWords: string | null;
  /** A copy that was carried before strengths were there has none. */
  strengths?: string | null;
  addenda: readonly { id: string; text: string; writtenAt: Date | string }[];
};

export function WrittenTag({ how }: { how: WrittenWith | null }) {
  const t = useWords('session');
  if (!how) return null;
  const isShared = how === 'together' || how === 'read_together';
  return (
    <Tag tone={isShared ? 'accent' : 'plain'} icon={isShared ? Handshake : undefined}>
      {t(`wasWritten.${how}`)}
    </Tag>
  );
}

type SessionWordsProps = { words: WrittenWords; how: WrittenWith | null; timeZone: string };

/** What was written: the note with how it was written, the person's own words as theirs, later thoughts with their day. */
export function SessionWords({ words, how, timeZone }: SessionWordsProps) {
  const t = useWords('session');
  return (
    <>
      {words.note && <p className={styles.kept}>{words.note}</p>}
      <WrittenTag how={how} />
      {words.notSharedReason && <p className="small muted">{t('because', { reason: words.notSharedReason })}</p>}
      {words.ownWords && <Quote>{words.ownWords}</Quote>}
      {words.strengths && <p className={styles.kept}>{t('strengthsNoticed', { words: words.strengths })}</p>}
      {words.addenda.map(({ id, text, writtenAt }) => (
        <div key={id}>
          <p className="small muted">{t('addedOn', { when: instantWords(writtenAt, timeZone) })}</p>
          <p className={styles.kept}>{text}</p>
        </div>
      ))}
    </>
  );
}
