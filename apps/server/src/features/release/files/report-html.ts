import type { RecipientTier, ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { htmlPage } from './html-page.ts';
import { escaped } from './markup.ts';
import { type ReleaseFile, textFile } from './release-file.ts';
import { type PrintedTable, reportTables } from './report-tables.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A share told with one figure before the words of a risk: a tenth of a per cent is still something. */
const smallPercent = (share: number): string => `${Number((share * 100).toFixed(share < 0.1 ? 1 : 0))} %`;

const figure = (value: number): string => String(Number(value.toFixed(2)));

const cellText = (cell: string | number | null, kind: string): string => {
  if (cell === null) return 'withheld';
  if (typeof cell === 'string') return escaped(cell);
  return kind === 'share' ? percent(cell) : figure(cell);
};

const widest = 96;

/** The share beside it, drawn. It says nothing that the figure does not, so it is kept from screen readers. */
const bar = (share: unknown): string => {
  const width = Math.round(widest * Math.min(1, Math.max(0, typeof share === 'number' ? share : 0)));
  return `<td><svg viewBox="0 0 ${widest} 10" width="${widest}" height="10" aria-hidden="true"><rect width="${width}" height="10" rx="2"></rect></svg></td>`;
};

const rowHtml = ({ columns, isDrawn }: PrintedTable, { total, cells }: PrintedTable['rows'][number]): string => {
  const written = cells.map((cell, at) => {
    const kind = columns[at]?.kind ?? 'words';
    const text = cellText(cell, kind);
    return at === 0 ? `<th scope="row">${text}</th>` : `<td class="${kind}">${text}</td>`;
  });
  return `<tr${total ? ' class="total"' : ''}>${written.join('')}${isDrawn ? bar(cells.at(-1)) : ''}</tr>`;
};

const tableHtml = (table: PrintedTable): string => {
  const { title, words, columns, rows, isDrawn } = table;
  const heads = columns
    .map(({ label, kind }) => `<th scope="col"${kind === 'words' ? '' : ' class="right"'}>${escaped(label)}</th>`)
    .join('');
  return [
    '<section>',
    `<h2>${escaped(title)}</h2>`,
    `<p>${escaped(words)}</p>`,
    `<div class="wide" role="region" aria-label="${escaped(title)}" tabindex="0"><table><thead><tr>${heads}${isDrawn ? '<td></td>' : ''}</tr></thead><tbody>`,
    ...rows.map((row) => rowHtml(table, row)),
    '</tbody></table></div>',
    '</section>',
  ].join('\n');
};

const tierWords: Readonly<Record<RecipientTier, string>> = {
  open: 'anyone',
  named: 'those named here, who agreed to keep it',
  inside: 'people inside the service',
};

const methodWords = {
  uniform: 'Each thing is told equally exactly of everybody.',
  detail: 'Each thing is told as exactly as the people around somebody allow, so more of some than of others.',
  sets: 'Where people must share a description, it names the values that are among them.',
} as const;

const story = ({ about, people, measures, report }: ReleasePackage): string[] => {
  const { policy, recipient } = about;
  const { risk } = report;
  const describing = people.variables.filter(({ role }) => role === 'quasi' || role === 'shape').length;
  const bound = policy.bound
    ? ` In each such group no result is shared by more than ${percent(policy.bound.highestShare)} of the people (or, where a result is common, by ${Math.round(policy.bound.aboveBase * 100)} points more than of all)${policy.l > 1 ? `, and at least ${policy.l} different ones are there` : ''}.`
    : '';
  const together = risk.together
    ? ` Laid beside ${risk.together.releases === 1 ? 'the earlier release' : `${risk.together.releases} earlier releases`} of the same people, the smallest group would be ${risk.together.smallestClass}.`
    : ' No earlier release of the same people went to the same circle or a wider one.';
  return [
    `<b>What left:</b> ${report.people.kept} people, each described in ${describing} ${describing === 1 ? 'way' : 'ways'}, with ${measures.columns[0]?.length ?? 0} rows of scores, from records as they stood in ${escaped(about.frozen)}. No name, no contact, no day, no words of anyone, no worker.`,
    `<b>Why:</b> ${escaped(about.question)}`,
    `<b>For whom:</b> ${escaped(recipient.name)} (${tierWords[recipient.tier]}). To be destroyed by the end of ${escaped(about.destroyBy)}.`,
    `<b>Can somebody be found?</b> Everyone looks the same as at least ${risk.smallestClass - 1} others in it, and the rule asked for at least ${policy.k - 1}. Who knew that a person is in it and everything that describes them would pick the right row with a chance of at most ${smallPercent(risk.highest)}, ${smallPercent(risk.average)} on average.${bound}${together} That is a small chance, not none: please do not try.`,
    `<b>What did that cost?</b> Of what the describing things could tell, ${percent(report.loss.all)} is gone. ${methodWords[about.method]}`,
  ];
};

const hashes = ({ about }: ReleasePackage): string =>
  `<p class="quiet">Policy ${escaped(about.policy.version)}. ${about.hashes.map(({ of, sha256 }) => `${escaped(of)}: <code>${escaped(sha256)}</code>`).join(' · ')} The hash of each file is in manifest.sha256.</p>`;

/** One page for screen and print, plain words first and figures after. Every table is checked again by the verifier. */
export const reportHtml = (release: ReleasePackage): ReleaseFile => {
  const tables = reportTables(release.report);
  const inside = [
    '<div class="words">',
    ...story(release).map((words) => `<p>${words}</p>`),
    '</div>',
    '<div class="tables">',
    ...tables.map(tableHtml),
    '</div>',
    hashes(release),
  ];
  return textFile('report.html', htmlPage(release.about.title, inside.join('\n')));
};
