import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { fingerprintOf } from './answered-write.ts';

const textOf = (value: unknown): string => fingerprintOf({ value });

/**
 * A retry brings what was kept. What was changed after a first try, whose answer was lost, would vanish behind "saved".
 * Where order says nothing, the caller has sorted.
 * @throws ALREADY_THERE with the first field that differs.
 */
export const refuseOtherWords = <T extends object>(sent: T, kept: { [K in keyof T]: unknown }): void => {
  for (const field in sent)
    if (textOf(sent[field]) !== textOf(kept[field])) throw new DomainError('ALREADY_THERE', { field });
};
