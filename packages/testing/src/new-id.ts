import { type Id, type IdKind, makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';

export const newId = <K extends IdKind>(kind: K): Id<K> => makeId(kind, () => v7());
