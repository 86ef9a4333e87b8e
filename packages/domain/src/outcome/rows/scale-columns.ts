import type { Band, Scale, ScoreMethod, Threshold } from '../instrument.ts';
import {
  type Column,
  codeColumn,
  markColumn,
  numberColumn,
  readList,
  readNumber,
  readPairs,
  readSource,
  textColumn,
  writeList,
  writeNumber,
  writePairs,
  writeSource,
} from './cells.ts';

type ThresholdName = 'reliableChange' | 'minimalChange' | 'cutOff';

/** Points and source stand in two cells, and are put together once the row is read. */
export type ScaleRow = Partial<Omit<Scale, ThresholdName>> & {
  code?: string;
  table?: [number, number][];
  cutOffSide?: 'below' | 'above';
} & { [name in ThresholdName]?: Partial<Threshold> } & {
  [name in `${ThresholdName}Source`]?: Omit<Threshold, 'points'>;
};

const kinds: readonly ScoreMethod['kind'][] = [
  'sum',
  'mean',
  'prorated_sum',
  'table',
  'mean_to_100',
  'item',
  'entered',
];
const betters: readonly Scale['better'][] = ['higher', 'lower', 'neither'];

const threshold = (name: string, field: ThresholdName): Column<ScaleRow>[] => [
  {
    name,
    write: (row) => writeNumber(row[field]?.points),
    read: (cell) => {
      const points = readNumber(cell);
      return points === null ? null : { [field]: { points } };
    },
  },
  {
    name: `${name} source`,
    write: (row) =>
      writeSource(row[field]?.source === undefined ? undefined : { ...row[field], source: row[field].source }),
    read: (cell) => ({ [`${field}Source`]: readSource(cell) }),
  },
];

export const scaleColumns: readonly Column<ScaleRow>[] = [
  textColumn('key', 'key') as Column<ScaleRow>,
  textColumn('name', 'name') as Column<ScaleRow>,
  {
    name: 'items',
    write: ({ items = [] }) => writeList(items),
    read: (cell) => ({ items: readList(cell) }),
  },
  {
    name: 'method',
    write: ({ method }) => (method?.kind ?? '').replaceAll('_', ' '),
    read: (cell) => {
      const kind = kinds.find((each) => each === cell.toLowerCase().replaceAll(' ', '_'));
      if (!kind) return null;
      return { method: kind === 'table' ? { kind, table: [] } : { kind } };
    },
  },
  {
    name: 'table',
    write: ({ method }) => (method?.kind === 'table' ? writePairs(method.table) : ''),
    read: (cell) => {
      const pairs = readPairs(cell)?.map(([raw, value]) => [raw, readNumber(value)] as const);
      if (!pairs || pairs.some(([, value]) => value === null)) return null;
      return { table: pairs.map(([raw, value]): [number, number] => [raw, value ?? 0]) };
    },
  },
  numberColumn('missing at most', 'missingAtMost') as Column<ScaleRow>,
  {
    name: 'missing source',
    write: ({ missingSource }) => writeSource(missingSource),
    read: (cell) => ({ missingSource: readSource(cell) }),
  },
  numberColumn('least', 'min', ['min']) as Column<ScaleRow>,
  numberColumn('most', 'max', ['max']) as Column<ScaleRow>,
  numberColumn('decimals', 'decimals') as Column<ScaleRow>,
  {
    name: 'better',
    write: ({ better }) => better ?? '',
    read: (cell) => {
      const better = betters.find((each) => each === cell.toLowerCase());
      return better ? { better } : null;
    },
  },
  markColumn('every step counts', 'isCountedByStep') as Column<ScaleRow>,
  ...threshold('reliable change', 'reliableChange'),
  ...threshold('minimal change', 'minimalChange'),
  ...threshold('cut-off', 'cutOff'),
  {
    name: 'cut-off side',
    write: ({ cutOffSide }) => cutOffSide ?? '',
    read: (cell) => (cell === 'below' || cell === 'above' ? { cutOffSide: cell } : null),
  },
  codeColumn as Column<ScaleRow>,
];

export type BandRow = Partial<Band> & { scale?: string };

export const bandColumns: readonly Column<BandRow>[] = [
  textColumn('scale', 'scale') as Column<BandRow>,
  textColumn('key', 'key') as Column<BandRow>,
  textColumn('name', 'name') as Column<BandRow>,
  numberColumn('from', 'from') as Column<BandRow>,
  numberColumn('to', 'to') as Column<BandRow>,
  {
    name: 'source',
    write: ({ source, isGeneralKnowledge }) =>
      writeSource(source === undefined ? undefined : { source, isGeneralKnowledge }),
    read: readSource,
  },
];
