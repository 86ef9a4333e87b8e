// Builds sw.js after the client, with the list of the client's files in it. Touch this when other files have to be there
// without signal, or when something else than a file decides how the page may act.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** What is in a workbook goes to the server, which needs signal anyway: its reader comes when one is chosen. */
const comesWhenChosen = /^assets\/open-workbook-/;

/** Files that are shown without signal; icons for the home screen and the manifests are not. */
const isKept = (file: string) => /\.(js|css|woff2|html)$/.test(file) && !comesWhenChosen.test(file);
const fromPublic = ['rings.svg'];

// The page is kept with the headers it came with. When only the policy among them changes, the page has to be fetched anew.
const policy = join(import.meta.dirname, '../server/src/content-policy.ts');

/** null: the name holds a hash of what is inside. */
function revisionOf(folder: string, file: string): string | null {
  if (file.startsWith('assets/')) return null;
  const hash = createHash('sha256').update(readFileSync(join(folder, file)));
  if (file === 'index.html') hash.update(readFileSync(policy));
  return hash.digest('hex').slice(0, 16);
}

export function buildServiceWorker(): Plugin {
  return {
    name: 'build-service-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (!dir) return;
      const files = [...Object.keys(bundle).filter(isKept), ...fromPublic].sort();
      const list = files.map((file) => ({ url: `/${file}`, revision: revisionOf(dir, file) }));
      await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        logLevel: 'warn',
        define: { 'self.__WB_MANIFEST': JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: 'es2022',
          modulePreload: false,
          rollupOptions: {
            input: join(import.meta.dirname, 'src/installed/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}
