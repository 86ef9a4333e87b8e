import qrcode from 'qrcode';
import styles from './qr-square.module.css';

/** Drawn as one path: no picture address, no style of its own, sharp at any size. */
export function QrSquare({ text, label }: { text: string; label: string }) {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = [...Array(size).keys()];
  const path = rows
    .flatMap((row) => rows.filter((column) => modules.get(row, column)).map((column) => `M${column} ${row}h1v1h-1z`))
    .join('');
  return (
    <svg
      className={styles.qr}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} className={styles.ground} />
      <path d={path} className={styles.ink} />
    </svg>
  );
}
