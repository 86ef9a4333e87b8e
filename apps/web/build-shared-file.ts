import { join } from 'node:path';

interface Modules {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** Pages that open before anyone has signed in, often over a slow line. */
const earlyPages = ['sign-in', 'answer-alone'].map((name) => join(import.meta.dirname, `src/pages/${name}-page.tsx`));

/**
 * Names the files for what several pages share. Without them a page was sixty small files, each with its headers and its turn on
 * the line. What an early page needs is a file of its own, so that nobody signing in waits for what lies behind.
 */
export function sharedFile(): (id: string, modules: Modules) => string {
  const neededEarly = new Set<string>();
  const follow = (id: string, modules: Modules): void => {
    if (neededEarly.has(id)) return;
    neededEarly.add(id);
    // The bundler lends the same list for each answer.
    for (const imported of [...(modules.getModuleInfo(id)?.importedIds ?? [])]) follow(imported, modules);
  };
  return (id, modules) => {
    for (const page of earlyPages) follow(page, modules);
    return neededEarly.has(id) ? 'early' : 'inside';
  };
}
