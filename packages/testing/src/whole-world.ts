import { generateWorld, type WorldOptions } from './generate.ts';
import { noRows, type Rows, worldTables } from './world/rows.ts';

/** All batches put together: for a small world only. */
export const wholeWorld = (options: WorldOptions): Rows => {
  const whole = noRows();
  for (const rows of generateWorld(options))
    for (const table of worldTables) (whole[table] as unknown[]).push(...rows[table]);
  return whole;
};
