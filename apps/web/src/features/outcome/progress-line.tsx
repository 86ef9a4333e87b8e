import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './questions.module.css';

/** How far it is. Read out each time it moves. */
export function ProgressLine({ value, of }: { value: number; of: number }) {
  const { t } = useTranslation('answer');
  const share = { '--share': `${(value / of) * 100}%` } as CSSProperties;
  return (
    <div className={styles.progress}>
      <p role="status">{t('progress', { number: value, count: of })}</p>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={share} />
      </div>
    </div>
  );
}
