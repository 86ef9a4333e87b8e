import { z } from 'zod';

/** Rows travel in batches: each is one short write, so that logging goes on beside a large file. */
export const mostRowsInBatch = 250;

/** What became of one row of the file. `row` is its number in the spreadsheet. */
export type RowOutcome =
  | { row: number; outcome: 'accepted'; code: 'worker_not_matched' | null }
  | { row: number; outcome: 'already_there' | 'duplicate' }
  | { row: number; outcome: 'refused'; field: string; code: string };

const isRow = (value: unknown): value is { row: number } =>
  typeof value === 'object' && value !== null && 'row' in value && Number.isInteger(value.row);

/**
 * Only the shape of a batch is checked at the door: each row is read by itself, so that one that cannot go in does not
 * keep the others out.
 */
export const batchOf = <T>() =>
  z
    .array(z.custom<T & { row: number }>(isRow, 'not_understood'))
    .min(1, 'not_understood')
    .max(mostRowsInBatch, 'not_understood');

/** The first thing wrong with a row, as a field and a code. */
export const firstIssue = (error: z.ZodError): { field: string; code: string } => {
  const issue = error.issues[0];
  const code = issue && /^[a-z][a-z_]*$/.test(issue.message) ? issue.message : 'not_understood';
  return { field: String(issue?.path[0] ?? ''), code };
};

/** Two spellings of one name: capitals, spaces and curly quotes do not make another person; accents do. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
