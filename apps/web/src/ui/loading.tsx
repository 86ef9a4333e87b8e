import { useKitWords } from './kit-words.tsx';
import { classes } from './classes.ts';
import styles from './notice.module.css';

/** Holds the place of what is on its way; says so to screen readers. */
export function Loading({ blocks = 2, label }: { blocks?: number; label?: string }) {
  const { loading } = useKitWords();
  return (
    <div role="status" className={styles.loading}>
      <span className="visually-hidden">{label ?? loading}</span>
      <div className={styles.line} />
      {Array.from({ length: blocks }, (_, index) => (
        <div key={index} className={classes(styles.line, styles.block)} />
      ))}
    </div>
  );
}
