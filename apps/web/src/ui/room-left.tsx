import { classes } from './classes.ts';
import styles from './figures.module.css';

/** Filled and open blocks; the words beside them say the same, so the blocks are hidden from screen readers. */
export function RoomLeft({ filled, of, words }: { filled: number; of: number; words: string }) {
  const blocks = Math.min(Math.max(filled, of), 40);
  return (
    <span className={styles.room}>
      <span className={styles.blocks} aria-hidden="true">
        {Array.from({ length: blocks }, (_, index) => (
          <span key={index} className={classes(styles.block, index >= filled && styles.free, index >= of && styles.over)} />
        ))}
      </span>
      <span className="small figure">{words}</span>
    </span>
  );
}
