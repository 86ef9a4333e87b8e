import { mondayOf } from '@alongside/domain/meet-up/week.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { LinkButton } from '../../ui/link-button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './week.module.css';

/** From week to week; the address says which, so that the browser's back button goes the same way. */
export function WeekNav({ from, today }: { from: string; today: string }) {
  const t = useWords('week');
  return (
    <nav aria-label={t('weeks')} className={styles.nav}>
      <LinkButton look="quiet" small icon={ChevronLeft} to={`/week?on=${addDays(from, -7)}`}>
        {t('before')}
      </LinkButton>
      <LinkButton look="quiet" small iconAfter={ChevronRight} to={`/week?on=${addDays(from, 7)}`}>
        {t('after')}
      </LinkButton>
      {from !== mondayOf(today) && (
        <LinkButton look="bare" small to="/week">
          {t('backToThis')}
        </LinkButton>
      )}
    </nav>
  );
}
