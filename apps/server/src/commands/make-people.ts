import type { Store } from '@alongside/db/store.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import { generateWorld } from '@alongside/testing/generate.ts';
import { countRows } from '@alongside/testing/world/rows.ts';
import { writeRows } from '@alongside/testing/write-rows.ts';
import { recordAudit } from '../audit.ts';
import { CommandRefused } from './command-refused.ts';

export interface MakePeopleOptions {
  people: number;
  sessions: number;
  seed: string;
  now: Date;
  /** Told after each batch is durable. */
  onProgress?: (rows: number, sessions: number) => void;
}

/**
 * Writes a large invented world, batch by batch, into a store that is empty.
 * @throws CommandRefused when the store holds an organisation: nothing is ever mixed in.
 */
export const makePeople = async (
  store: Store,
  options: MakePeopleOptions,
): Promise<{ rows: number; sessions: number }> => {
  const { people, sessions, seed, now, onProgress } = options;
  const { organisation } = store.tables;
  const [already] = await store.read.db.select({ id: organisation.id }).from(organisation).limit(1);
  if (already) throw new CommandRefused('There is an organisation here already. Choose an empty place with --into.');
  const written = { rows: 0, sessions: 0 };
  for (const batch of generateWorld({ people, sessions, seed, today: dayIn('Europe/London', now) })) {
    await store.write((tx) => writeRows(tx, batch));
    written.rows += countRows(batch);
    written.sessions += batch.session.length;
    onProgress?.(written.rows, written.sessions);
  }
  await store.write((tx) => recordAudit(tx, null, 'demo.make', null, now));
  return written;
};
