import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './late-words.module.css';
import { LateWordsEntry } from './late-words-entry.tsx';
import type { LateWordsRow } from './late-words-said.ts';

function Entries({ title, rows }: { title: string; rows: readonly LateWordsRow[] }) {
  return (
    <Card title={title}>
      <ul className={styles.list} aria-label={title}>
        {rows.map((row) => (
          <LateWordsEntry key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  );
}

/** What waits, and what was decided of late. */
export function LateWordsList({ late }: { late: Answered['lateWords']['list'] }) {
  const t = useWords('lateWords');
  const { waiting, answered, answeredDays } = late;
  return (
    <Stack gap="loose">
      {waiting.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
      ) : (
        <Entries title={t('waitingTitle', { count: waiting.length })} rows={waiting} />
      )}
      {answered.length > 0 && <Entries title={t('answeredTitle', { count: answeredDays })} rows={answered} />}
    </Stack>
  );
}
