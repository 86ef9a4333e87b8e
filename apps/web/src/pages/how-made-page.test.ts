import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureNames } from '@alongside/domain/figure/catalogue.ts';
import { expect, test } from 'vitest';

/** Parts of the kit in which numbers are shown. */
const printsNumbers = /<(FigureList|Bar|WeekBars|RoomLeft|ScoreChart)\b|\bisNumeric\b|\busuallyCome\b/;
const saysHow = /<HowLinks?\b/;

/** Numbers that are no figure of more than one person: what they are stands in them. A whole folder ends in a stroke. */
const noFigure: Readonly<Record<string, string>> = {
  'features/cover/cover-sheet.tsx': 'ways to reach one person',
  'features/fidelity/so-far-card.tsx': 'conversations held so far, in sight of whoever holds them',
  'features/goal/goals-card.tsx': 'the goals of one person',
  'features/group/group-rows.tsx': 'a line that leads to the group, where it is said',
  'features/instrument/preview-scores.tsx': 'a try of one’s own answers',
  'features/outcome/': 'the scores of one person',
  'features/own-measure/own-charts.tsx': 'how one worker said they are, for that worker',
  'features/person/': 'what is known of one person',
  'features/register/': 'what is known of one person',
  'features/release/': 'a release says of itself how it was made',
  'features/supervision/team-caseload.tsx': 'days and meetings of one person a line',
  'features/take-in/': 'rows of a file that somebody brought',
  'features/working-terms/terms-cards.tsx': 'what was agreed with one worker',
};

/** Drawn inside another part, which says it. */
const saidBy: Readonly<Record<string, string>> = {
  'features/figure/change-chart.tsx': 'features/figure/measure-figures.tsx',
};

const root = join(import.meta.dirname, '..');
const files = ['features', 'pages'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);
const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';
const saysItself = (text: string): boolean => saysHow.test(text);
const isSaidBeside = (name: string): boolean => {
  const around = textOf(saidBy[name] ?? '');
  return saysItself(around) && around.includes(`/${name.split('/').at(-1)}'`);
};
const isNoFigure = (name: string): boolean =>
  Object.keys(noFigure).some((each) => (each.endsWith('/') ? name.startsWith(each) : name === each));
const printing = files.filter(({ text }) => printsNumbers.test(text));

test('wherever a page prints a figure of more than one person, it links to how that number is made', () => {
  const silent = printing.filter(({ name, text }) => !saysItself(text) && !isSaidBeside(name) && !isNoFigure(name));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('what is said to be no figure is there, and prints a number', () => {
  const idle = Object.keys(noFigure).filter((each) => !printing.some(({ name }) => name.startsWith(each)));
  expect(idle).toEqual([]);
});

test('every page on how a number is made is linked from beside that number', () => {
  const linking = files.filter(
    ({ name, text }) => name !== 'pages/how-made-page.tsx' && /HowLink|FigureName/.test(text),
  );
  const linked = (figure: string) => linking.some(({ text }) => new RegExp(`['"]${figure}['"]`).test(text));
  expect(figureNames.filter((figure) => !linked(figure))).toEqual([]);
});
