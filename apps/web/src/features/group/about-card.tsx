import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AmendGroupForm } from './amend-group-form.tsx';
import styles from './group.module.css';
import type { GroupRead } from './group-read.ts';

/** Where, for whom, with whom; and the way to change it. */
export function AboutCard({ group }: { group: GroupRead }) {
  const t = useWords('group');
  const [isAmending, setIsAmending] = useState(false);
  if (isAmending)
    return (
      <Card title={t('amendTitle')}>
        <AmendGroupForm group={group} onClose={() => setIsAmending(false)} />
      </Card>
    );
  const said = [
    { label: t('team'), value: group.teamName },
    { label: t('forWhom'), value: group.forWhom },
    { label: t('venue'), value: group.venue },
    { label: t('facilitatedBy'), value: group.facilitators.map(({ name }) => name).join(', ') },
    { label: t('since'), value: dayWords(group.startedOn, group.today) },
  ];
  return (
    <Card
      title={t('about')}
      aside={
        <Button look="quiet" small onPress={() => setIsAmending(true)}>
          {t('amend')}
        </Button>
      }
    >
      <dl className={styles.about}>
        {said
          .filter(({ value }) => value)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
