import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Fields, mergeFields } from '@alongside/domain/shared/merge-fields.ts';

/**
 * What is to stand there now.
 * @throws STALE_VERSION with both values of each field that clashes; nothing may have been written before.
 */
export const mergeOrRefuse = <F extends Fields>(versions: { base: F; mine: F; current: F }, version: number): F => {
  const { fields, clashes } = mergeFields(versions);
  if (!fields) throw new DomainError('STALE_VERSION', { fields: clashes, version });
  return fields;
};
