import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { english } from './english.ts';
import { firstWords } from './first-words.ts';

const source = join(import.meta.dirname, '..');
const pages = ['sign-in', 'set-up', 'welcome', 'invitation'].map((name) => `pages/${name}-page.tsx`);

/** The file and all it imports, and they in turn; what is loaded later is not imported. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|\} from) (?!type).*?'(\.[^']+\.tsx?)'/gms)];
  for (const [, path = ''] of imports) withImports(join(dirname(file), path), seen);
  return seen;
}

function nounsSaidBy(...paths: string[]): string[] {
  const files = new Set(['main.tsx', ...paths].flatMap((file) => [...withImports(join(source, file))]));
  // A page says words of one noun, t('title'), and of others with the name before: t('ui:saving').
  const nouns = [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\buseWords\('(\w+)'\)|['`](\w+):\w/g)].map(
      ([, own, other]) => own ?? other ?? '',
    ),
  );
  return [...new Set(nouns)].filter((noun) => noun in english);
}

it('pages before signing in say only words that travel with them', () => {
  const nouns = nounsSaidBy(...pages);
  expect(nouns).toContain('signIn');
  expect(nouns.filter((noun) => !(noun in firstWords))).toEqual([]);
});

it('the page a person answers alone says only words that travel with it', () => {
  const nouns = nounsSaidBy('pages/answer-alone-page.tsx');
  expect(nouns).toContain('answer');
  expect(nouns.filter((noun) => noun !== 'answer' && !(noun in firstWords))).toEqual([]);
});
