/** Draws on a terminal how far a long piece of work is; keeps quiet where nobody watches, as in a file or a pipe. */
export interface ProgressBar {
  /** `share` from 0 to 1. */
  show(doing: string, share: number): void;
  clear(): void;
}

/** The part of a terminal that a bar needs. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const width = 24;

export const progressBar = (terminal: Terminal, now: () => number = () => performance.now()): ProgressBar => {
  let shownAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    show(doing, share) {
      const at = now();
      // Drawing takes time from the work.
      if (!terminal.isTTY || (at - shownAt < 50 && share < 1)) return;
      shownAt = at;
      drawn = true;
      const full = Math.round(Math.min(1, Math.max(0, share)) * width);
      const line = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} % ${doing}`;
      terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
    },
    clear() {
      if (drawn) terminal.write('\r\u001b[2K');
      drawn = false;
    },
  };
};
