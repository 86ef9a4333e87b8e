import type { Instrument, InstrumentTiming, Licence } from '../instrument.ts';
import {
  type Column,
  markColumn,
  numberColumn,
  readList,
  readMark,
  readSource,
  textColumn,
  writeList,
  writeSource,
} from './cells.ts';

/** The one row that is about the measure as a whole. */
export type MeasureRow = Partial<
  Pick<Instrument, 'name' | 'shortName' | 'about' | 'completedBy' | 'isOffAtFirst' | 'isForWorkers'>
> &
  Partial<InstrumentTiming> & {
    mainScale?: string;
    licence?: Licence['kind'];
    terms?: string;
    notice?: string;
    address?: string;
    licenceSource?: Pick<Licence, 'source' | 'isGeneralKnowledge'>;
  };

const licences: readonly Licence['kind'][] = ['wording_ships', 'paste_wording', 'score_only'];

export const measureColumns: readonly Column<MeasureRow>[] = [
  textColumn('name', 'name') as Column<MeasureRow>,
  textColumn('short name', 'shortName') as Column<MeasureRow>,
  textColumn('about', 'about') as Column<MeasureRow>,
  textColumn('main scale', 'mainScale') as Column<MeasureRow>,
  {
    name: 'completed by',
    write: ({ completedBy = [] }) => writeList(completedBy),
    read: (cell) => {
      const read = readList(cell);
      const completedBy = read.filter((each) => each === 'person' || each === 'worker');
      return completedBy.length === read.length ? { completedBy } : null;
    },
  },
  {
    name: 'licence',
    write: ({ licence }) => (licence ?? '').replaceAll('_', ' '),
    read: (cell) => {
      const licence = licences.find((each) => each === cell.toLowerCase().replaceAll(' ', '_'));
      return licence ? { licence } : null;
    },
  },
  textColumn('terms', 'terms') as Column<MeasureRow>,
  textColumn('notice', 'notice') as Column<MeasureRow>,
  textColumn('address', 'address') as Column<MeasureRow>,
  {
    name: 'licence source',
    write: ({ licenceSource }) => writeSource(licenceSource),
    read: (cell) => ({ licenceSource: readSource(cell) }),
  },
  numberColumn('first by meeting', 'baselineByMeeting') as Column<MeasureRow>,
  numberColumn('again after days', 'reviewEveryDays') as Column<MeasureRow>,
  {
    name: 'at the ending',
    write: ({ atEnding }) => (atEnding ? 'yes' : 'no'),
    read: (cell) => {
      const atEnding = readMark(cell);
      return atEnding === null ? null : { atEnding };
    },
  },
  numberColumn('after the ending, days', 'followUpAfterDays') as Column<MeasureRow>,
  markColumn('off at first', 'isOffAtFirst') as Column<MeasureRow>,
  markColumn('for workers', 'isForWorkers') as Column<MeasureRow>,
];
