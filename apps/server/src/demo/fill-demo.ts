import type { Store } from '@alongside/db/store.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import { demoSize, generateWorld } from '@alongside/testing/generate.ts';
import { writeRows } from '@alongside/testing/write-rows.ts';
import { recordAudit } from '../audit.ts';
import { keepLadder } from '../features/concern/keep-ladder.ts';
import { fillLateWords } from './fill-late-words.ts';

/**
 * Fills an empty demo with invented people whose nine months end today. All of it or nothing: a start that was cut short
 * leaves an empty demo, which the next start fills. Answers false, having done nothing, when somebody is there already.
 */
export const fillDemo = (store: Store, now: Date): Promise<boolean> =>
  store.write(async (tx) => {
    const [already] = await tx.db.select({ id: tx.tables.organisation.id }).from(tx.tables.organisation).limit(1);
    if (already) return false;
    for (const rows of generateWorld({ ...demoSize, today: dayIn('Europe/London', now) })) await writeRows(tx, rows);
    await fillLateWords(tx, now);
    // Which rungs have been reached depends on the hour, so the server's own code says it.
    await keepLadder(tx, undefined, now);
    await recordAudit(tx, null, 'demo.fill', null, now);
    return true;
  });
