import { HeartHandshake } from 'lucide-react';
import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import type { ConcernRead } from './concern-read.ts';
import { PhonesCard } from './phones-card.tsx';
import { stateWords } from './state-words.ts';

/** For whoever raised it: who knows, what happens next, and whom to ring while nobody has answered. */
export function WhatHappensCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const { state, toldTo, acknowledgedAt } = concern;
  return (
    <Card
      title={stateWords(concern)}
      sub={acknowledgedAt ? t('next.since', { when: instantWords(acknowledgedAt, timeZone) }) : undefined}
    >
      {toldTo.length > 0 && <p>{t('next.told', { names: toldTo.join(', ') })}</p>}
      <p>{t(`next.${state}`)}</p>
      {state === 'raised' && (
        <Stack gap="tight">
          <p>{t('next.cannotWait')}</p>
          <PhonesCard />
        </Stack>
      )}
    </Card>
  );
}

/** What came back to whoever raised it. */
export function FedBackCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const back = concern.entries.filter(({ kind }) => kind === 'fed_back');
  if (back.length === 0) return null;
  return (
    <Card title={t('concernAnswer:answer.feedBack.came')}>
      <ul className={styles.list}>
        {back.map(({ id, words, by, recordedAt }) => (
          <li key={id} className={styles.entry}>
            <p className={styles.kept}>{words}</p>
            <p className="small muted">{[by, instantWords(recordedAt, timeZone)].join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Telling costs something. Said to everyone who tells, and by name once somebody has offered. */
export function DebriefCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const offered = concern.entries.filter(({ kind }) => kind === 'debrief_offered').at(-1);
  return (
    <Card title={t('debrief.title')} icon={HeartHandshake}>
      <p>{offered ? t('debrief.offered', { name: offered.by }) : t('debrief.ask')}</p>
      {offered?.words && <p className={styles.kept}>{offered.words}</p>}
    </Card>
  );
}
