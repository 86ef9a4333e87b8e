import type { DomainErrorCode } from '@alongside/domain/shared/domain-error.ts';
import { TRPCError } from '@trpc/server';
import { refusalOf } from '../src/refusal.ts';

/** What a call was refused with; 'went through' when it was not. Anything unforeseen is thrown on. */
export const refusalFrom = async (call: Promise<unknown>) => {
  try {
    await call;
    return { code: 'went through' as const, details: {}, fields: {} };
  } catch (error) {
    const refusal = error instanceof TRPCError ? refusalOf(error.cause) : null;
    if (!refusal) throw error;
    return { ...refusal.domain, fields: refusal.fields ?? {} };
  }
};

export type Outcome = DomainErrorCode | 'went through';
