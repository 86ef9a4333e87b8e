import { met } from '@alongside/domain/session/session-words.ts';
import { Link } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { clockWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { PlanActions } from './plan-actions.tsx';
import { useCallOff } from './use-call-off.ts';
import styles from './week.module.css';
import type { WeekEntry } from './week-entries.ts';

type Of<Kind extends WeekEntry['kind']> = Extract<WeekEntry, { kind: Kind }>;

function When({ at }: { at: string | null }) {
  const t = useWords('week');
  return at ? (
    <span className={styles.time}>{clockWords(at)}</span>
  ) : (
    <span className={styles.noTime}>{t('noTime')}</span>
  );
}

function CalledOff({ plan }: { plan: Of<'plan'> }) {
  const t = useWords('week');
  const { callOff, isBusy } = useCallOff({ id: plan.personId, name: plan.displayName });
  return (
    <li className={classes(styles.entry, styles.off)}>
      <When at={plan.at} />
      <Link to={`/people/${plan.personId}`}>{plan.displayName}</Link>
      <span className={styles.more}>{t('calledOff')}</span>
      <span className={styles.acts}>
        <Button
          look="bare"
          small
          isDisabled={isBusy}
          aria-label={t('putBackWords', { name: plan.displayName })}
          onPress={() => void callOff(plan.id, false)}
        >
          {t('putBack')}
        </Button>
      </span>
    </li>
  );
}

function Plan({ plan, today }: { plan: Of<'plan'>; today: string }) {
  const t = useWords('week');
  const { id, personId, displayName, on, at, place } = plan;
  return (
    <li className={styles.entry}>
      <When at={at} />
      <Link to={`/people/${personId}`}>{displayName}</Link>
      {place && <span className={styles.more}>{place}</span>}
      {on < today && <span className={styles.late}>{t('week:notLogged')}</span>}
      <span className={styles.acts}>
        {on <= today && (
          <LinkButton
            look="bare"
            small
            to={`/people/${personId}/log?meetUp=${id}`}
            aria-label={t('meetUp:logWith', { name: displayName })}
          >
            {t('meetUp:log')}
          </LinkButton>
        )}
        <PlanActions plan={plan} today={today} inWeek />
      </span>
    </li>
  );
}

function Session({ session }: { session: Of<'session'> }) {
  const t = useWords('week');
  const { personId, displayName, at, attendance, minutes } = session;
  return (
    <li className={classes(styles.entry, met(attendance) ? styles.met : styles.open)}>
      {at && <When at={at} />}
      <Link to={`/people/${personId}`}>{displayName}</Link>
      <span className={styles.more}>
        {[
          t(`session:happened.${attendance}`, { name: firstName(displayName) }),
          met(attendance) && t('week:minutes', { count: minutes }),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </li>
  );
}

function Group({ date }: { date: Of<'group'> }) {
  const t = useWords('week');
  return (
    <li className={classes(styles.entry, date.logged && styles.met)}>
      <When at={date.at} />
      <Link to={`/groups/${date.groupId}`}>{date.name}</Link>
      <span className={styles.more}>
        {[t(date.logged ? 'groupLogged' : 'group'), date.place].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

/** One thing of one day. A miss is an open circle, never a cross. */
export function WeekEntryRow({ entry, today }: { entry: WeekEntry; today: string }) {
  if (entry.kind === 'session') return <Session session={entry} />;
  if (entry.kind === 'group') return <Group date={entry} />;
  return entry.calledOff ? <CalledOff plan={entry} /> : <Plan plan={entry} today={today} />;
}
