import styles from './shell.module.css';

/** Two linked rings of one size: nobody is on top. */
export function Rings() {
  return (
    <svg className={styles.rings} viewBox="0 0 32 32" aria-hidden="true">
      <circle className={styles.ringA} cx="12" cy="16" r="8.5" />
      <circle className={styles.ringB} cx="20" cy="16" r="8.5" />
      <path className={styles.ringA} d="M12 7.5a8.5 8.5 0 0 1 6.9 3.5" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className={styles.brand}>
      <Rings />
      Alongside
    </span>
  );
}
