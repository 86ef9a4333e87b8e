import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { welsh } from './welsh.ts';

const source = join(import.meta.dirname, '..');

const bare = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** Catalogues may nest; a key is the path to its words, without the plural's ending. */
function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${prefix}${key}.`) : [prefix + bare(key)],
  );
}

const nouns = Object.entries(english as Record<string, object>);

describe('the catalogues', () => {
  it.each(Object.entries(welsh as Record<string, object>))(
    'have English words for every Welsh one: %s',
    (noun, words) => {
      const known = new Set(keysOf((english as Record<string, object>)[noun] ?? {}));
      expect(keysOf(words).filter((key) => !known.has(key))).toEqual([]);
    },
  );

  it('leave no gap in Welsh that English does not fill', () => {
    const gapsOf = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, gap]) => gap ?? '');
    const texts = (words: object, path: string): [path: string, text: string][] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' ? texts(value, `${path}.${key}`) : [[bare(`${path}.${key}`), value]],
      );
    const filled = new Map<string, string[]>();
    for (const [path, text] of texts(english, '')) filled.set(path, [...(filled.get(path) ?? []), ...gapsOf(text)]);
    const unfilled = texts(welsh, '').filter(([path, text]) =>
      gapsOf(text).some((gap) => gap !== 'count' && !filled.get(path)?.includes(gap)),
    );
    expect(unfilled).toEqual([]);
  });

  it('leave nothing empty', () => {
    const said = (words: object): string[] =>
      Object.values(words).flatMap((value) => (typeof value === 'object' ? said(value) : [value]));
    expect(nouns.flatMap(([, words]) => said(words)).filter((words) => words.trim() === '')).toEqual([]);
  });

  it('list every file of English words', () => {
    const files = readdirSync(join(source, 'words/en')).map((file) => file.replace('.ts', ''));
    const listed = nouns.map(([noun]) => noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(listed.sort()).toEqual(files.sort());
  });

  it('keep no words that nothing says', () => {
    // Words for a code are found by the code, which comes from the server.
    const saidByCode = ['fieldCode', 'refusal'];
    const folders = [source, join(source, '../../../packages/domain/src')];
    const code = folders
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !/words[\\/](en|cy)[\\/]/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // Keys stand whole in quotes, after "noun:", or begin a template: t(`state.${state}`).
    const whole = new Set([...code.matchAll(/['"`](?:\w+:)?([\w.]+)['"`]/g)].map(([, key]) => key));
    const begun = [...code.matchAll(/`(?:\w+:)?(\w[\w.]*)\$\{/g)].map(([, start]) => start ?? '');
    const isSaid = (key: string) => whole.has(key) || begun.some((start) => start.length > 3 && key.startsWith(start));
    const unsaid = nouns
      .filter(([noun]) => !saidByCode.includes(noun))
      .flatMap(([noun, words]) =>
        keysOf(words)
          .filter((key) => !isSaid(key))
          .map((key) => `${noun}: ${key}`),
      );
    expect(unsaid).toEqual([]);
  });

  it('never use a word we do not say', () => {
    const banned =
      /\b(clients?|patients?|users?|cases?|DNA|alerts?|failed|invalid|compliance|participants?)\b(?! stud|-led)/i;
    const texts = ['en'].flatMap((language) =>
      readdirSync(join(source, 'words', language)).map((file) => {
        const text = readFileSync(join(source, 'words', language, file), 'utf8');
        return { file, said: [...text.matchAll(/: *\n? *(['"`])(.*?)\1,?$/gm)].map(([, , words]) => words ?? '') };
      }),
    );
    expect(
      texts.flatMap(({ file, said }) => said.filter((words) => banned.test(words)).map((words) => `${file}: ${words}`)),
    ).toEqual([]);
  });
});
