import type { Instrument, Scale } from '../instrument.ts';
import { numbered, usualTiming } from './parts.ts';
import { adultHopeItems } from './sources.ts';

const pathways = ['1', '4', '6', '8'];
const agency = ['2', '9', '10', '12'];

const sum = (key: string, name: string, items: readonly string[]): Scale => ({
  key,
  name,
  items,
  method: { kind: 'sum' },
  missingAtMost: 0,
  min: items.length,
  max: items.length * 8,
  decimals: 0,
  better: 'higher',
});

/** The four items in no scale are there to take the mind off the others. */
export const adultHope: Instrument = {
  key: 'adult_hope',
  version: 1,
  name: 'Adult Hope Scale',
  shortName: 'Adult Hope',
  about: 'Hope as ways to get there (pathways) and the will to go them (agency).',
  items: numbered(12, { min: 1, max: 8, answerNames: { 1: 'least true', 8: 'most true' } }),
  scales: [
    sum('total', 'Hope', [...pathways, ...agency]),
    sum('pathways', 'Pathways', pathways),
    sum('agency', 'Agency', agency),
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free for research, as far as known. Confirm it first.',
    ...adultHopeItems,
    isGeneralKnowledge: true,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
