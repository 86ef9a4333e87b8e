import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../../words/use-words.ts';
import styles from './questions.module.css';

/** How far it is. Read out each time it moves. */
export function ProgressLine({ value, of, children }: { value: number; of: number; children: ReactNode }) {
  const t = useWords('answer');
  const share = { '--share': `${(value / of) * 100}%` } as CSSProperties;
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <p role="status">{t('progress', { number: value, count: of })}</p>
        {children}
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={share} />
      </div>
    </div>
  );
}
