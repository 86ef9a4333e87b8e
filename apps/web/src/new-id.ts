import { type Id, type IdKind, makeId } from '@alongside/domain/shared/id.ts';
import { useState } from 'react';
import { v7 } from 'uuid';

export const newId = <K extends IdKind>(kind: K): Id<K> => makeId(kind, v7);

/** One id for one form, however often it is sent: a retry is the same write. */
export function useNewId<K extends IdKind>(kind: K): Id<K> {
  return useState(() => newId(kind))[0];
}
