import { neverByItself } from '@alongside/domain/outcome/library/parts.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { havingASay } from '../words/own-measure-words.ts';
import { type Context, known } from './context.ts';

/** The first organisation of the cast offers one measure more than it would by itself, and one its members wrote. */
export const fillInstruments = (world: Context): void => {
  const { rows, instantAgo } = world;
  const organisationId = known(world.organisationIds, 'lantern');
  const writtenAt = instantAgo(210, 640);
  const id = seededId(makeRandom('cast/instrument/having-a-say'), 'instrument', new Date('2025-01-06T09:00:00Z'));
  rows.instrument.push({ id, organisationId, addedBy: known(world.accountIds, '0/nell'), addedAt: writtenAt });
  rows.instrumentVersion.push({
    instrumentId: id,
    number: 1,
    definition: { ...havingASay, key: id, version: 1 },
    writtenAt,
  });
  rows.instrumentChoice.push({ organisationId, instrument: 'gbo', isOffered: true, timing: neverByItself });
};
