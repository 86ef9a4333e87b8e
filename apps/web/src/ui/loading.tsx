import { classes } from './classes.ts';
import { useKitWords } from './kit-words.tsx';
import styles from './notice.module.css';

/** Holds the place of what is on its way; says so to screen readers. */
export function Loading({ blocks = 2, label }: { blocks?: number; label?: string }) {
  const { loading } = useKitWords();
  return (
    <div role="status" className={styles.loading}>
      <span className="visually-hidden">{label ?? loading}</span>
      <div className={styles.line} />
      {[...Array(blocks).keys()].map((place) => (
        <div key={place} className={classes(styles.line, styles.block)} />
      ))}
    </div>
  );
}
