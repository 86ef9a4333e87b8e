import { classes } from './classes.ts';
import styles from './figures.module.css';

/** Filled and open blocks; the words beside them say the same, so the blocks are hidden from screen readers. */
export function RoomLeft({ filled, of, words }: { filled: number; of: number; words: string }) {
  const blocks = Math.min(Math.max(filled, of), 40);
  return (
    <span className={styles.room}>
      <span className={styles.blocks} aria-hidden="true">
        {[...Array(blocks).keys()].map((place) => (
          <span
            key={place}
            className={classes(styles.block, place >= filled && styles.free, place >= of && styles.over)}
          />
        ))}
      </span>
      <span className="small figure">{words}</span>
    </span>
  );
}
