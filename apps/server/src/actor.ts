import { type Day, dayIn } from '@alongside/domain/shared/day.ts';
import type { AccountId, OrganisationId } from '@alongside/domain/shared/id.ts';
import type { Role } from '@alongside/domain/shared/role.ts';

/** Whoever has signed in, as looked up for this one request: a role taken away is gone at the next. */
export interface SignedAccount {
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
}

/** Whoever is asking, and on which day where they are: cover opens and closes by days. */
export interface Actor extends SignedAccount {
  readonly today: Day;
}

export const todayOf = (actor: Pick<SignedAccount, 'timeZone'>, now: Date): Day => dayIn(actor.timeZone, now);

export const actorNow = (account: SignedAccount, now: Date): Actor => ({ ...account, today: todayOf(account, now) });
export const has = (actor: Pick<Actor, 'roles'>, role: Role): boolean => actor.roles.includes(role);
