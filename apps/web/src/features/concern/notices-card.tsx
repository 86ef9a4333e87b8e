import { rungsInARound } from '@alongside/domain/concern/who-is-told.ts';
import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import type { ConcernRead } from './concern-read.ts';

type Notice = ConcernRead['notices'][number];

const silence: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'ENOTFOUND'];

const whyNot = (problem: string): 'silence' | 'refused' | 'other' => {
  if (silence.includes(problem)) return 'silence';
  return problem === 'EENVELOPE' || problem === 'EAUTH' ? 'refused' : 'other';
};

/** What has gone by each way, and what has not: nothing is said to have gone that has not. */
function TheirNotices({ name, notices }: { name: string; notices: readonly Notice[] }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const wordsOf = ({ channel, sentAt, tries, problem, seenAt }: Notice): string | null => {
    if (sentAt && seenAt) return t('notice.seen', { when: instantWords(seenAt, timeZone) });
    if (sentAt) return t(`notice.sent.${channel}`, { when: instantWords(sentAt, timeZone) });
    if (problem) return t(`notice.notSent.${channel}`, { why: t(`notice.problem.${whyNot(problem)}`), count: tries });
    return channel === 'email' ? t('notice.noMailYet') : null;
  };
  return (
    <li>
      <b>{name}</b>
      {notices.map((notice) => {
        const words = wordsOf(notice);
        return (
          words && (
            <span key={notice.id} className={styles.way}>
              {words}
            </span>
          )
        );
      })}
    </li>
  );
}

/** One rung of the ladder: who stands on it, since when or from when. */
function Rung({ notices, isDue }: { notices: readonly Notice[]; isDue: boolean }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const [first] = notices;
  if (!first) return null;
  const when = instantWords(first.dueAt, timeZone);
  const people = Map.groupBy(notices, ({ name }) => name);
  if (!isDue)
    return (
      <li className={styles.entry}>
        {t('notice.later', { when })} <span className="muted">{[...people.keys()].join(', ')}</span>
      </li>
    );
  const isFirst = first.rung % rungsInARound === 0;
  return (
    <li className={styles.entry}>
      <p className="small muted">{t(isFirst ? 'notice.atOnce' : 'notice.climbed', { when })}</p>
      <ul className={styles.plain}>
        {[...people].map(([name, theirs]) => (
          <TheirNotices key={name} name={name} notices={theirs} />
        ))}
      </ul>
    </li>
  );
}

/** Who was told, when and by which way; and who is told next, while nobody has answered. */
export function NoticesCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { notices, state } = concern;
  const rungs = [...Map.groupBy(notices, ({ rung }) => rung).entries()].sort(([one], [other]) => one - other);
  const isStuck = notices.some(({ sentAt, problem }) => !sentAt && problem !== null);
  // Answered before anybody had to be told.
  if (rungs.length === 0 && state !== 'raised') return null;
  return (
    <Card title={t('notice.title')} sub={isStuck ? t('notice.triedAgain') : undefined}>
      {rungs.length === 0 && <p className="muted">{t('notice.none')}</p>}
      <ol className={styles.list} aria-label={t('notice.title')}>
        {rungs.map(([rung, theirs]) => (
          <Rung
            key={rung}
            notices={theirs}
            isDue={theirs.some(({ dueAt }) => new Date(dueAt).getTime() <= Date.now())}
          />
        ))}
      </ol>
    </Card>
  );
}
