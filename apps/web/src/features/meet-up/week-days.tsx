import { addDays } from '@alongside/domain/shared/day.ts';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './week.module.css';
import { entriesOn, type Week } from './week-entries.ts';
import { WeekEntryRow } from './week-entry.tsx';

function Day({ week, day }: { week: Week; day: string }) {
  const t = useWords('week');
  const headingId = useId();
  const entries = entriesOn(week, day);
  const { today } = week;
  const isToday = day === today;
  return (
    <li className={classes(styles.day, isToday && styles.today)} aria-current={isToday ? 'date' : undefined}>
      <h2 id={headingId} className={styles.name}>
        {dayWords(day, today)}
        {isToday && <span className={styles.mark}>{t('today')}</span>}
      </h2>
      {entries.length > 0 ? (
        <ul className={styles.entries} aria-labelledby={headingId}>
          {entries.map((entry) => (
            <WeekEntryRow key={entry.id} entry={entry} today={today} />
          ))}
        </ul>
      ) : (
        <p className={styles.nothing}>{t(day < today ? 'nothing' : 'nothingYet')}</p>
      )}
      {day >= today && (
        <span className={styles.plan}>
          <LinkButton
            look="bare"
            small
            icon={Plus}
            to={`/week/plan?on=${day}`}
            aria-label={t('planOn', { when: dayWords(day, today) })}
          >
            {t('plan')}
          </LinkButton>
        </span>
      )}
    </li>
  );
}

/** Seven days: one below the other on a phone, side by side where there is room. */
export function WeekDays({ week }: { week: Week }) {
  const t = useWords('week');
  return (
    <ol className={styles.week} aria-label={t('days')}>
      {Array.from({ length: 7 }, (_, index) => addDays(week.from, index)).map((day) => (
        <Day key={day} week={week} day={day} />
      ))}
    </ol>
  );
}
