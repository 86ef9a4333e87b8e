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

const tableHtml = ({ title, words, columns, rows }: PrintedTable): string => {
  const heads = columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join('');
  const lines = rows.map(({ total, cells }) => {
    const written = cells.map((cell, at) => {
      const kind = columns[at]?.kind ?? 'words';
      return at === 0
        ? `<th scope="row">${cellText(cell, kind)}</th>`
        : `<td class="${kind}">${cellText(cell, kind)}</td>`;
    });
    return `<tr${total ? ' class="total"' : ''}>${written.join('')}</tr>`;
  });
  return [
    `<h2>${escaped(title)}</h2>`,
    `<p>${escaped(words)}</p>`,
    `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`,
  ].join('\n');
};

const widest = 360;
const step = 22;

/** How much of each thing is lost, drawn; the table below it says the same in figures. */
const lossDrawing = ({ report }: ReleasePackage): string => {
  const { byVariable } = report.loss;
  const bars = byVariable.map(({ label, loss }, at) => {
    const width = Math.max(1, Math.round(Math.min(1, Math.max(0, loss)) * widest));
    const y = at * step;
    return `<text x="0" y="${y + 15}">${escaped(label)}</text><rect x="200" y="${y + 4}" width="${width}" height="14" rx="3"></rect>`;
  });
  const height = byVariable.length * step;
  return byVariable.length === 0
    ? ''
    : `<svg viewBox="0 0 ${widest + 210} ${height}" width="${widest + 210}" height="${height}" role="img" aria-label="Share lost of each thing; the figures are in the table below">${bars.join('')}</svg>`;
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
  const bound = policy.bound
    ? ` In each such group no result is shared by more than ${percent(policy.bound.highestShare)} of the people (or, where a result is common, by ${Math.round(policy.bound.aboveBase * 100)} points more than of all), and at least ${policy.l} different ones are there.`
    : '';
  const together = risk.together
    ? ` Laid beside ${risk.together.releases === 1 ? 'the earlier release' : `${risk.together.releases} earlier releases`} of the same people, the smallest group would be ${risk.together.smallestClass}.`
    : ' No earlier release of the same people went to the same circle or a wider one.';
  return [
    `<b>What left:</b> ${report.people.kept} people and ${measures.columns[0]?.length ?? 0} scores of theirs, described in ${people.variables.length - 1} things each, from records as they stood in ${escaped(about.frozen)}. No name, no contact, no day, no words of anyone, no worker.`,
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
    ...story(release).map((words) => `<p>${words}</p>`),
    ...tables.map((table) => tableHtml(table)),
    hashes(release),
  ];
  const drawn = inside.map((part) =>
    part.startsWith('<h2>What was lost</h2>')
      ? part.replace('<div class="wide">', `${lossDrawing(release)}<div class="wide">`)
      : part,
  );
  return textFile('report.html', htmlPage(release.about.title, drawn.join('\n')));
};
