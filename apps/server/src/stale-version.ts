import { DomainError } from '@alongside/domain/shared/domain-error.ts';

const wordsOf = (record: Readonly<Record<string, unknown>>, fields: readonly string[]): string =>
  fields
    .map((field) => record[field])
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');

/**
 * Someone changed the record first. Both texts go back, so that neither is lost: only the fields that differ, and only
 * those that hold words.
 */
export const staleVersion = <F extends string>(
  yours: Readonly<Record<F, unknown>>,
  current: Readonly<Record<F, unknown>> & { version: number },
  fields: readonly F[],
): DomainError => {
  const differ = fields.filter((field) => yours[field] !== current[field]);
  return new DomainError('STALE_VERSION', {
    yours: wordsOf(yours, differ),
    current: wordsOf(current, differ),
    version: current.version,
  });
};
