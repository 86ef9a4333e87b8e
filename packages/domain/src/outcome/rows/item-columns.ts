import type { Item } from '../instrument.ts';
import {
  type Column,
  codeColumn,
  markColumn,
  numberColumn,
  readList,
  readNumber,
  readPairs,
  textColumn,
  writeList,
  writePairs,
} from './cells.ts';

export type ItemRow = Partial<Item> & { code?: string };

const numbers = (cell: string): number[] | null => {
  const read = readList(cell).map(readNumber);
  return read.includes(null) ? null : (read as number[]);
};

export const itemColumns: readonly Column<ItemRow>[] = [
  textColumn('key', 'key') as Column<ItemRow>,
  { ...(textColumn('words', 'words') as Column<ItemRow>), also: ['question', 'text'] },
  {
    name: 'kind',
    write: ({ kind }) => kind ?? '',
    read: (cell) => (cell === 'number' || cell === 'words' ? { kind: cell } : null),
  },
  numberColumn('least', 'min', ['min', 'from']) as Column<ItemRow>,
  numberColumn('most', 'max', ['max', 'to']) as Column<ItemRow>,
  markColumn('reversed', 'isReversed') as Column<ItemRow>,
  markColumn('optional', 'isOptional') as Column<ItemRow>,
  {
    name: 'no answer',
    write: ({ notAnAnswer = [] }) => writeList(notAnAnswer),
    read: (cell) => {
      const notAnAnswer = numbers(cell);
      return notAnAnswer && { notAnAnswer };
    },
  },
  {
    name: 'answers',
    write: ({ answerNames = {} }) => writePairs(Object.entries(answerNames)),
    read: (cell) => {
      const pairs = readPairs(cell);
      return pairs && { answerNames: Object.fromEntries(pairs) };
    },
  },
  {
    name: 'risk to life',
    write: ({ riskToLife }) => (riskToLife ? `${riskToLife.from} ${riskToLife.side.replace('_', ' ')}` : ''),
    read: (cell) => {
      const [, from, side] = /^(-?\d+) and (above|below)$/i.exec(cell) ?? [];
      if (from === undefined) return null;
      return { riskToLife: { from: Number(from), side: side === 'below' ? 'and_below' : 'and_above' } };
    },
  },
  codeColumn as Column<ItemRow>,
];
