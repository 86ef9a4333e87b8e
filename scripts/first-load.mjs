// What travels, gzipped, before someone has signed in: the first page, whatever it needs at once, and the page to sign in on,
// or the one on which a person without an account answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes; section 11 of the design. Charts, forms and every page beyond signing in load when they are opened. */
export const firstLoadBudget = { script: 200_000, style: 30_000 };

/** What must come quickly over a slow line, by what one does there: the page, and the words that come with it. */
export const firstPages = {
  'signing in': ['src/pages/sign-in-page.tsx'],
  'answering alone': ['src/pages/answer-alone-page.tsx', 'src/words/en/answer.ts'],
};

/** @returns {{script: number, style: number}} */
export function firstLoad(root, asked = firstPages['signing in']) {
  const dist = join(root, 'apps/web/dist');
  const chunks = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const scripts = new Set();
  const styles = new Set();
  const follow = (name) => {
    const { file, imports = [], css = [] } = chunks[name];
    if (scripts.has(file)) return;
    scripts.add(file);
    for (const sheet of css) styles.add(sheet);
    imports.forEach(follow);
  };
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file));
  for (const [name, { file }] of Object.entries(chunks)) if (asked.includes(name) || named.has(file)) follow(name);
  const weigh = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  return { script: weigh(scripts), style: weigh(styles) };
}
