import type { SeriousIncidentAnswer } from '@alongside/domain/concern/concern-words.ts';
import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import type { ConcernRead } from './concern-read.ts';
import type { ToldStep } from './told-words.tsx';

type Entry = ConcernRead['entries'][number];

/** For whoever raised it these have cards of their own. */
const ownCards: readonly Entry['kind'][] = ['fed_back', 'debrief_offered'];

/** What came after the first telling, oldest first, each with its name and its time. */
export function HistoryCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const titleOf = ({ kind, choice }: Entry): string => {
    if (kind === 'decided' && choice) return t(`concernAnswer:decision.${choice as 'other'}`);
    if (kind === 'added' && choice) return t('history.addedTo', { step: t(`toldShort.${choice as ToldStep}`) });
    if (kind === 'closed' && choice)
      return t('history.closedWith', { answer: t(`concernAnswer:seriousIncident.${choice as SeriousIncidentAnswer}`) });
    return t(`history.${kind}`);
  };
  const whenOf = ({ writtenAt, recordedAt }: Entry): string =>
    writtenAt
      ? t('history.writtenAndArrived', {
          written: instantWords(writtenAt, timeZone),
          arrived: instantWords(recordedAt, timeZone),
        })
      : instantWords(recordedAt, timeZone);
  const entries = concern.entries.filter(({ kind }) => concern.as === 'lead' || !ownCards.includes(kind));
  if (entries.length === 0) return null;
  return (
    <Card title={t('history.title')}>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <p className="small muted">{[whenOf(entry), entry.by].join(' · ')}</p>
            <b>{titleOf(entry)}</b>
            {entry.words && <p className={styles.kept}>{entry.words}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
