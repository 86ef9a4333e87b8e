import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import type { ReactNode } from 'react';

export type PrepareProps = {
  table: FileTable;
  /** Who is doing it: what runs on is shown to nobody else. */
  accountId: string;
  today: string;
  /** The way back to choosing a file. */
  back: ReactNode;
};
