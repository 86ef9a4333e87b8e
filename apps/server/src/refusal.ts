import { DomainError, type DomainErrorCode } from '@alongside/domain/shared/domain-error.ts';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';

/** A code without a status does not compile. */
export const trpcCodeOf = {
  NOT_FOUND: 'NOT_FOUND',
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  NOT_ALLOWED: 'FORBIDDEN',
  SECOND_FACTOR_NEEDED: 'FORBIDDEN',
  SIGN_IN_REFUSED: 'UNAUTHORIZED',
  LOCKED_OUT: 'TOO_MANY_REQUESTS',
  LINK_USED_UP: 'NOT_FOUND',
  FIELDS_REFUSED: 'BAD_REQUEST',
  STALE_VERSION: 'CONFLICT',
  CLOSED: 'PRECONDITION_FAILED',
  ALREADY_THERE: 'CONFLICT',
  HELD_BACK: 'PRECONDITION_FAILED',
  NOT_HERE: 'NOT_FOUND',
} satisfies Record<DomainErrorCode, TRPC_ERROR_CODE_KEY>;

const isCode = (text: string): boolean => /^[a-z][a-z_]*$/.test(text);

/** Field paths with codes. What the library says in its own words is replaced: it could repeat what was typed. */
const fieldsOf = (error: ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.map((issue) => [issue.path.join('.'), isCode(issue.message) ? issue.message : 'not_understood']),
  );

export interface RefusalShape {
  domain: { code: DomainErrorCode; details: Readonly<Record<string, unknown>> };
  fields?: Readonly<Record<string, string>>;
}

/** What the client gets to know of an error; null for one that nobody foresaw. */
export const refusalOf = (cause: unknown): RefusalShape | null => {
  if (cause instanceof ZodError) return { domain: { code: 'FIELDS_REFUSED', details: {} }, fields: fieldsOf(cause) };
  if (!(cause instanceof DomainError)) return null;
  // Fields that clash (STALE_VERSION) hold two values each, and stay among the details.
  if (cause.code !== 'FIELDS_REFUSED') return { domain: { code: cause.code, details: cause.details } };
  const { fields, ...details } = cause.details;
  const domain = { code: cause.code, details };
  return fields ? { domain, fields: fields as Record<string, string> } : { domain };
};
