import { Check } from 'lucide-react';
import { duesOf, kindOfDue } from '../../supervision-due.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { dueWords, type TeamRead, type TeamWorker } from './team-words.ts';

function WriteWith({ worker }: { worker: TeamWorker }) {
  const t = useWords('myTeam');
  return (
    <LinkButton
      to={`/supervision/write/${worker.accountId}`}
      look="quiet"
      small
      aria-label={t('writeWith', { name: worker.name })}
    >
      {t('writeShort')}
    </LinkButton>
  );
}

/** What is the supervisor's to do now. Marigold while something is. */
export function WhatWaits({ team: { workers, myActions, groupsDue, today } }: { team: TeamRead }) {
  const t = useWords('myTeam');
  const { finish } = useActionSteps();
  const due = workers.flatMap((worker) => duesOf(worker).map((of) => ({ worker, of })));
  const isDue = (worker: TeamWorker) => due.some((each) => each.worker === worker);
  const groups = groupsDue.filter(({ daysPast }) => daysPast >= 0);
  const checkIns = workers.filter((worker) => worker.checkInMonth !== null && !isDue(worker));
  const count = due.length + groups.length + checkIns.length + myActions.length;
  if (count === 0)
    return (
      <Card title={t('waitsNone')}>
        <p className="muted">{t('waitsNoneBody')}</p>
      </Card>
    );
  return (
    <Card waiting title={t('waitsTitle', { count })}>
      <List aria-label={t('waitsTitle', { count })}>
        {due.map(({ worker, of }) => (
          <ListRow
            key={`${worker.accountId} ${of.kind}`}
            title={t('waitsOfKind', { kind: kindOfDue(of), name: worker.name })}
            sub={dueWords(of, today).words}
            trailing={<WriteWith worker={worker} />}
          />
        ))}
        {groups.map((of) => (
          <ListRow key={of.kind} to="/supervision/group/write" title={kindOfDue(of)} sub={dueWords(of, today).words} />
        ))}
        {checkIns.map((worker) => (
          <ListRow
            key={worker.accountId}
            title={t('waitsCheckIn', { name: worker.name })}
            sub={t('checkInWhy', { month: worker.checkInMonth ?? 0 })}
            trailing={<WriteWith worker={worker} />}
          />
        ))}
        {myActions.map(({ id, words, dueOn, withName, supervisionId }) => (
          <ListRow
            key={id}
            to={`/supervision/${supervisionId}`}
            title={words}
            sub={[t('actionWith', { name: withName }), dueOn && t('actionBy', { when: dayWords(dueOn, today) })]
              .filter(Boolean)
              .join(', ')}
            trailing={
              <Button
                look="quiet"
                small
                icon={Check}
                aria-label={t('doneWhat', { words })}
                onPress={() => void finish({ id, words }, true)}
              >
                {t('done')}
              </Button>
            }
          />
        ))}
      </List>
    </Card>
  );
}
