// House rules that the linter has no rule for. Prints one line for each place that breaks one.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './source-files.mjs';

const words =
  'create|update|delete|handle|process|manage|manager|data|info|util|utils|helper|helpers|common|misc|client|patient|user|case|story';
// A case study is the one thing whose name holds two of these words.
const fileNames = new RegExp(`(^|-)(${words})(?=[-.]|$)`);
const allowedNames = /case-study|story-permission/g;
const code = /\.(ts|tsx|mjs)$/;
const takesTheTime = /^(packages\/domain|apps\/server\/src\/features)\//;
const isTest = /\.(test|spec)\.tsx?$/;

/** Each rule: which files, what must not be there, and what to do instead. */
export const rules = [
  {
    inside: (path) => takesTheTime.test(path) && !isTest.test(path),
    refuses: /\bDate\.now\(|\bnew Date\(\s*\)/,
    because: 'takes the time by itself: pass `now` in',
  },
  {
    inside: (path) => code.test(path),
    refuses:
      /waitForTimeout|\.(only|skip)\(\s*['"`]|toMatch(Inline)?Snapshot|@ts-(ignore|expect-error|nocheck)|biome-ignore/,
    because: 'is not allowed here: fix what it hides',
  },
  {
    inside: (path) => code.test(path),
    refuses: /\b(TODO|FIXME|XXX|HACK)\b/,
    because: 'belongs in an issue',
  },
  {
    inside: (path) => code.test(path),
    refuses: /^export (async )?(function|const) (create|update|delete|handle|process|manage)[A-Z]\w*/,
    because: 'does not say what it does in the words of the people who use it',
  },
  {
    inside: () => true,
    refuses: /(^|[\s'"`(=])\/(work\/|root\/|(home|Users)\/[a-zA-Z]+)/,
    because: 'is a path of one machine',
  },
  {
    inside: (path) => path.startsWith('apps/web/') && /\.(html|ts|tsx)$/.test(path),
    refuses: /dangerouslySetInnerHTML|\.innerHTML\b|<[a-z]+ [^>]*\bstyle="/,
    because: 'is stopped by the content policy',
  },
];

/** Every place where `text`, the file at `path`, breaks a house rule. */
export function brokenRules(path, text) {
  const inName = fileNames.exec(basename(path).replaceAll(allowedNames, ''));
  const name = inName && code.test(path) ? [`${path}: the word "${inName[2]}" is not used in file names`] : [];
  const lines = text.split('\n');
  const found = rules
    .filter((rule) => rule.inside(path))
    .flatMap((rule) =>
      lines.flatMap((line, index) => {
        const match = rule.refuses.exec(line);
        return match ? [`${path}:${index + 1}: ${match[0].trim()} ${rule.because}`] : [];
      }),
    );
  return [...name, ...found];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const itself = /^scripts\/check-words\./;
  const broken = sourceFiles(root)
    .filter((path) => !itself.test(path))
    .flatMap((path) => brokenRules(path, readFileSync(join(root, path), 'utf8')));
  for (const line of broken) console.error(line);
  process.exit(broken.length === 0 ? 0 : 1);
}
