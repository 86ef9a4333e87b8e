import type { ReleaseAccount } from './release-account.ts';
import { styles } from './report-styles.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (words: string): string => words.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
const count = (number: number): string => number.toLocaleString('en-GB');
const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
const loss = (number: number): string => number.toFixed(4);

type Cell = string | { html: string };
const cell = (content: Cell, at: number): string => {
  const inside = typeof content === 'string' ? text(content) : content.html;
  return at === 0 ? `<th scope="row">${inside}</th>` : `<td>${inside}</td>`;
};

const table = (title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  if (rows.length === 0) return '';
  const head = heads.map((one) => `<th scope="col">${text(one)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<section><table><caption>${text(title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></section>`;
};

const bar = (share: number): Cell => ({
  html: `<meter min="0" max="1" value="${share.toFixed(4)}"></meter> ${loss(share)}`,
});

const methodWords = {
  uniform: 'Each column is equally fine in all rows.',
  detail: 'Each row keeps as much detail as it safely can, so one column holds finer and broader labels.',
  sets: 'Each group of people shares the set of values, or the range of numbers, that its people have.',
};

const plainWords = ({ table: came, measured, asked, risk }: ReleaseAccount): string[] => [
  `${count(came.rows)} rows came in and ${count(measured.rowsOut)} are in the file. ${
    measured.leftOut === 0
      ? 'Nobody is left out.'
      : `${count(measured.leftOut)} people (${percent(measured.leftOutShare)}) are left out.`
  }`,
  `Whoever knows all of ${asked.quasi.join(', ')} about somebody in the file finds at least ${count(measured.smallestClass)} people who look the same. ${asked.k} was asked for.`,
  `The chance of picking the right one is ${percent(measured.highestRisk)} at worst and ${percent(measured.averageRisk)} on average. ${percent(risk.shareAboveThreshold)} of people are above ${percent(risk.threshold)}, the limit used for clinical papers made public.`,
  methodWords[asked.method],
  `Of all the detail in these columns ${percent(measured.gcp)} was given up.`,
  ...Object.entries(measured.sensitive).map(([name, { highestShare, rowsAllAlike }]) =>
    rowsAllAlike === 0
      ? `In "${name}" no value is shared by more than ${percent(highestShare)} of people who look the same.`
      : `In "${name}" ${count(rowsAllAlike)} rows are in groups where everybody has the same value: who is in such a group is known to have it.`,
  ),
];

const askedRows = ({ asked, leftBehind }: ReleaseAccount): Cell[][] => [
  ['Columns that together could point at somebody', asked.quasi.join(', ')],
  ['Not to be learned about somebody', asked.sensitive.join(', ') || 'none named'],
  ['Left as they were', asked.plain.join(', ') || 'none'],
  ['Did not leave', leftBehind.join(', ') || 'none'],
  ['Groups watched over', asked.protected.join(', ') || 'none named'],
  ['People counted by', asked.person === null ? 'row' : asked.person],
  ['Fewest people alike (k)', String(asked.k)],
  ...(asked.sensitive.length === 0
    ? []
    : [
        ['Highest share of one value among them', `${percent(asked.bound)}, or 15 points above its share in the table`],
        ['Fewest different values among them (l)', String(asked.l)],
      ]),
  ['Most people left out', percent(asked.suppression)],
];

const verdicts = { even: 'as others', uneven: 'more than others: look at it', too_uneven: 'far more than others' };

/** The account as one page that needs nothing else: opened from a folder, sent, printed. Exact counts, so not for publishing. */
export const reportPage = (account: ReleaseAccount): string => {
  const { measured, risk, groups, levels, notes, table: came, written } = account;
  const sections = [
    table('What was asked', ['', ''], askedRows(account)),
    table(
      'Detail given up, column by column',
      ['Column', 'From 0 (nothing) to 1 (all)', ...(levels ? ['Level'] : [])],
      Object.entries(measured.gcpByColumn).map(([name, share]) => {
        const level = levels?.find((one) => one.column === name);
        return [name, bar(share), ...(levels ? [level ? `${level.level} of ${level.highest}` : ''] : [])];
      }),
    ),
    table(
      'Read again from the written file',
      ['', ''],
      [
        ['People in the smallest group', count(measured.smallestClass)],
        ['Groups', count(measured.classes)],
        ['People in a group, on average', measured.averageClass.toFixed(2)],
        ['Loss (GCP)', loss(measured.gcp)],
        ['Discernibility', count(measured.discernibility)],
        ...Object.entries(measured.sensitive).flatMap(([name, one]) => [
          [`${name}: highest share of one value in a group`, percent(one.highestShare)],
          [`${name}: fewest different values in a group`, String(one.fewestValues)],
        ]),
      ],
    ),
    table(
      'How large the groups are',
      ['People in a group', 'Groups', 'People'],
      risk.classSizes
        .filter(({ classes }) => classes > 0)
        .map(({ from, to, classes, people }) => [
          from === to
            ? count(from)
            : Number.isFinite(to)
              ? `${count(from)} to ${count(to)}`
              : `${count(from)} and more`,
          count(classes),
          count(people),
        ]),
    ),
    table(
      'Before: columns that together point at one person',
      ['Columns', 'People'],
      risk.singlingOut.map(({ columns, people }) => [columns.join(' + '), count(people)]),
    ),
    table(
      'Who loses what',
      ['Group', 'People', 'Left out', 'Detail given up', 'Beside everybody'],
      groups.map((one) => [
        `${one.column}: ${one.group}`,
        count(one.people),
        `${count(one.suppressed)} (${percent(one.suppressedShare)})`,
        bar(one.loss),
        verdicts[one.verdict],
      ]),
    ),
    table(
      'Files',
      ['File', 'SHA-256'],
      [
        [came.name, { html: `<code>${came.sha256}</code>` }],
        [written.name, { html: `<code>${written.sha256}</code>` }],
      ],
    ),
  ];
  const noted =
    notes.length === 0
      ? ''
      : `<section class="look"><h2>Look at this</h2><ul>${notes.map((one) => `<li>${text(one)}</li>`).join('')}</ul></section>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`Anonymised: ${came.name}`)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${text(`How well people are hidden in ${written.name}`)}</h1>
<p class="from">${text(`Made from ${came.name}. For those who decide whether the file may leave: the counts here are exact, so keep this page apart from it.`)}</p>
<section><h2>In plain words</h2><ul>
${plainWords(account)
  .map((sentence) => `<li>${text(sentence)}</li>`)
  .join('\n')}
</ul></section>
${noted}
${sections.filter((section) => section !== '').join('\n')}
</main>
</body>
</html>
`;
};
