import type { Tx } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { newId } from './new-id.ts';

const at = new Date('2026-11-02T09:00:00Z');

/** Two questions of 0 to 4, added up. */
export const smallMeasure: Omit<Instrument, 'key' | 'version'> = {
  name: 'Feeling at home',
  shortName: 'At home',
  about: 'How much the place you live in feels like yours.',
  items: [
    { key: '1', words: 'I feel at home where I live.', kind: 'number', min: 0, max: 4 },
    { key: '2', words: 'I worry about having to move.', kind: 'number', min: 0, max: 4, isReversed: true },
  ],
  scales: [
    {
      key: 'total',
      name: 'Total',
      items: ['1', '2'],
      method: { kind: 'sum' },
      missingAtMost: 0,
      min: 0,
      max: 8,
      decimals: 0,
      better: 'higher',
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: { kind: 'wording_ships', terms: 'Written by our members.', source: 'Lantern Row' },
  timing: { baselineByMeeting: 2, reviewEveryDays: 183, atEnding: true, followUpAfterDays: null },
};

/** A measure of an organisation's own, in its first version. */
export const buildInstrument = async (
  { db, tables: { instrument, instrumentVersion } }: Tx,
  {
    organisationId,
    addedBy,
    definition = smallMeasure,
    id = newId('instrument'),
  }: { organisationId: string; addedBy: string; definition?: Omit<Instrument, 'key' | 'version'>; id?: string },
): Promise<string> => {
  await db.insert(instrument).values({ id, organisationId, addedBy, addedAt: at });
  await db
    .insert(instrumentVersion)
    .values({ instrumentId: id, number: 1, definition: { ...definition, key: id, version: 1 }, writtenAt: at });
  return id;
};
