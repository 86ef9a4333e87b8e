import { appRouter } from '../src/app-router.ts';
import { listProcedures } from '../src/list-procedures.ts';
import { allRows } from './access/all-rows.ts';

const reads = new Set(
  listProcedures(appRouter)
    .filter(({ kind }) => kind === 'query')
    .map(({ path }) => path),
);

/**
 * A world for each procedure that is tried. Reads leave nothing behind but their entries in the trail: those that want nothing
 * prepared are asked in one and the same world, which takes longer to make than they take to answer. `make` prepares what the row wants.
 */
export const worldFor = <Made>(make: (path: string) => Promise<Made>): ((path: string) => Promise<Made>) => {
  let shared: Promise<Made> | null = null;
  return (path) => {
    if (!reads.has(path) || allRows[path]?.prepare) return make(path);
    shared ??= make(path);
    return shared;
  };
};
