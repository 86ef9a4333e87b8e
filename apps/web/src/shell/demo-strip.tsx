import { Link } from 'react-router';
import { isDemo } from '../installation.ts';
import { useWords } from '../words/use-words.ts';
import styles from './shell.module.css';

/** Stands above every page of the demo. Leaving loads the real installation afresh: the two share nothing. */
export function DemoStrip() {
  const t = useWords('shell');
  if (!isDemo) return null;
  return (
    <aside className={styles.demo} data-print="no">
      <span>{t('demoStrip')}</span>
      <Link to="/sign-in">{t('demoSwitch')}</Link>
      <a href="/">{t('demoLeave')}</a>
    </aside>
  );
}
