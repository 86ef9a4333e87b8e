import { type Day, dayIn } from '@alongside/domain/shared/day.ts';
import type { AccountId, OrganisationId } from '@alongside/domain/shared/id.ts';
import type { Role } from '@alongside/domain/shared/role.ts';

/** Whoever is asking, as looked up for this one request: a role taken away is gone at the next. */
export interface Actor {
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
}

export const todayOf = (actor: Pick<Actor, 'timeZone'>, now: Date): Day => dayIn(actor.timeZone, now);
export const has = (actor: Actor, role: Role): boolean => actor.roles.includes(role);
