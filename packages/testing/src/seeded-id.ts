import { type Id, type IdKind, makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import type { Random } from './random.ts';

/** Ids as a phone would have made them at that moment, yet the same each time the same seed is used. */
export const seededId = <K extends IdKind>(random: Random, kind: K, at: Date): Id<K> =>
  makeId(kind, () => v7({ msecs: at.getTime(), random: random.bytes(16) }));
