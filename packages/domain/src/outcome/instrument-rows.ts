import { type BroughtIn, checkBroughtIn, type NotUnderstood } from './brought-in.ts';
import { guessScale } from './guess-scale.ts';
import type { Instrument, Item, Scale } from './instrument.ts';
import { neverByItself } from './library/parts.ts';
import { keyMaker } from './own-key.ts';
import { type ItemRow, itemColumns } from './rows/item-columns.ts';
import { type MeasureRow, measureColumns } from './rows/measure-columns.ts';
import { type Rows, readSheet, writeSheet } from './rows/read-sheet.ts';
import { type BandRow, bandColumns, type ScaleRow, scaleColumns } from './rows/scale-columns.ts';
import { rangeOf } from './scale-range.ts';
import { withoutHeldWords } from './without-held-words.ts';

const asMeasureRow = ({ licence, timing, mainScale, ...rest }: Instrument): MeasureRow => ({
  ...rest,
  ...timing,
  ...(mainScale !== null && { mainScale }),
  licence: licence.kind,
  terms: licence.terms,
  notice: licence.notice,
  address: licence.address,
  licenceSource: licence,
});

/**
 * A measure as rows of a spreadsheet: one about the whole, then its items, scales and bands, each kind under headings of its
 * own. Wording travels only where it may be passed on.
 */
export const toInstrumentRows = (instrument: Instrument): string[][] => {
  const { items, scales, concepts = {} } = withoutHeldWords(instrument);
  const itemKeys = new Set(items.map(({ key }) => key));
  const itemRows = items.map((item): ItemRow => ({ ...item, code: concepts[item.key] }));
  const scaleRows = scales.map(
    (scale): ScaleRow => ({
      ...scale,
      cutOffSide: scale.cutOff?.side,
      ...(!itemKeys.has(scale.key) && { code: concepts[scale.key] }),
    }),
  );
  const bandRows = scales.flatMap(({ key: scale, bands = [] }) => bands.map((band): BandRow => ({ ...band, scale })));
  return [
    ...writeSheet('measure', [asMeasureRow(instrument)], measureColumns),
    ...writeSheet('item', itemRows, itemColumns),
    ...writeSheet('scale', scaleRows, scaleColumns),
    ...writeSheet('band', bandRows, bandColumns),
  ];
};

/** A question with neither kind nor range is answered in words. */
const asItem = ({ code: _, ...row }: ItemRow, key: string): Partial<Item> => {
  const kind = row.kind ?? (row.min === undefined && row.max === undefined ? 'words' : 'number');
  return { ...(kind === 'words' && { min: 0, max: 0 }), ...row, kind, key };
};

const asScale = (row: ScaleRow, items: readonly Partial<Item>[], bands: readonly BandRow[]): Partial<Scale> => {
  const { code: _, table, cutOffSide, reliableChangeSource, minimalChangeSource, cutOffSource, ...rest } = row;
  const { reliableChange, minimalChange, cutOff, ...scale } = rest;
  const method = table && row.method?.kind === 'table' ? { kind: 'table' as const, table } : row.method;
  const counted = (row.items ?? []).flatMap((key) => items.find((item) => item.key === key) ?? []) as Item[];
  const own = bands.filter(({ scale: key }) => key === row.key).map(({ scale: _scale, ...band }) => band);
  return {
    items: [],
    missingAtMost: 0,
    decimals: 0,
    better: 'neither',
    name: row.key,
    ...(method && rangeOf(counted, method)),
    ...scale,
    ...(method && { method }),
    ...(own.length > 0 && { bands: own as Scale['bands'] }),
    ...(reliableChange && {
      reliableChange: { ...reliableChange, ...reliableChangeSource } as Scale['reliableChange'],
    }),
    ...(minimalChange && { minimalChange: { ...minimalChange, ...minimalChangeSource } as Scale['minimalChange'] }),
    ...(cutOff && { cutOff: { ...cutOff, ...cutOffSource, side: cutOffSide } as Scale['cutOff'] }),
  };
};

const asWhole = (row: MeasureRow, name: string) => ({
  name,
  shortName: row.shortName ?? name.slice(0, 40),
  about: row.about ?? name,
  completedBy: row.completedBy ?? ['person'],
  licence: {
    // Nobody said that it may be passed on, so it is not.
    kind: row.licence ?? 'paste_wording',
    terms: row.terms ?? 'The file said nothing about who may use it.',
    notice: row.notice,
    address: row.address,
    ...(row.licenceSource ?? { source: 'A spreadsheet brought in' }),
  },
  timing: {
    baselineByMeeting: row.baselineByMeeting ?? neverByItself.baselineByMeeting,
    reviewEveryDays: row.reviewEveryDays ?? neverByItself.reviewEveryDays,
    atEnding: row.atEnding ?? neverByItself.atEnding,
    followUpAfterDays: row.followUpAfterDays ?? neverByItself.followUpAfterDays,
  },
  isOffAtFirst: row.isOffAtFirst,
  isForWorkers: row.isForWorkers,
});

/** Codes of national sets, by the key of an item or a scale. */
const conceptsOf = (rows: readonly { key?: string; code?: string }[]): Record<string, string> | undefined => {
  const coded = rows.flatMap(({ key, code }) => (key && code ? [[key, code] as const] : []));
  return coded.length > 0 ? Object.fromEntries(coded) : undefined;
};

const scoringOf = (
  scaleRows: readonly ScaleRow[],
  items: readonly Partial<Item>[],
  bands: readonly BandRow[],
  notUnderstood: NotUnderstood[],
) => {
  if (scaleRows.length > 0) {
    for (const { key, better } of scaleRows)
      if (!better) notUnderstood.push({ where: key ?? '', code: 'direction_not_known' });
    return { scales: scaleRows.map((row) => asScale(row, items, bands)), mainScale: null };
  }
  const { codes, ...guessed } = guessScale(
    items.filter(({ min, max }) => min !== undefined && max !== undefined) as Item[],
  );
  for (const code of codes) notUnderstood.push({ where: '', code });
  return guessed;
};

/**
 * Makes a measure of rows of a spreadsheet, and lists what was left out or guessed. Enough is a sheet of questions with
 * their ends. Refuses what gives no whole definition (FIELDS_REFUSED).
 */
export const fromInstrumentRows = (rows: Rows): BroughtIn => {
  const notUnderstood: NotUnderstood[] = [];
  const [measure = {}] = readSheet('measure', rows, measureColumns, notUnderstood);
  const itemRows = readSheet('item', rows, itemColumns, notUnderstood);
  const scaleRows = readSheet('scale', rows, scaleColumns, notUnderstood);
  const bandRows = readSheet('band', rows, bandColumns, notUnderstood);
  const keyFor = keyMaker();
  const items = itemRows.map((row, at) => asItem(row, keyFor(row.key ?? String(at + 1))));
  const { mainScale, ...scoring } = scoringOf(scaleRows, items, bandRows, notUnderstood);
  if (!measure.licence) notUnderstood.push({ where: '', code: 'licence_not_known' });
  else if (!measure.terms) notUnderstood.push({ where: '', code: 'licence_to_confirm' });
  const concepts = conceptsOf([...itemRows, ...scaleRows]);
  const whole = asWhole(measure, measure.name ?? 'A measure without a name');
  return checkBroughtIn(
    { ...whole, items, ...scoring, mainScale: measure.mainScale ?? mainScale, ...(concepts && { concepts }) },
    notUnderstood,
  );
};
