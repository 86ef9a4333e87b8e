import { eq, type SQL, type SQLWrapper } from '@alongside/db/operators.ts';
import type { Actor } from '../actor.ts';

type IdColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;

/** A coordinator reaches the whole of their own organisation, and nothing of another. */
export const inOwnOrganisation = (organisationId: IdColumn, actor: Pick<Actor, 'organisationId'>): SQL =>
  eq(organisationId, actor.organisationId);
