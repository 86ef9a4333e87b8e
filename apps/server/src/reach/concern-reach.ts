import { and, eq, exists, gte, inArray, isNull, lte, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import type { Actor } from '../actor.ts';
import { supervisesPerson } from './person-reach.ts';

/*
 * Reach into a concern, as conditions inside the query; `concern` must be in it. No role reaches one by itself: a
 * supervisor, a coordinator and whoever walks with the person see nothing of it unless they raised it or answer it.
 */

type Asking = Pick<Actor, 'accountId' | 'organisationId' | 'roles'> & { readonly now: Date };

const ofOwnOrganisation = ({ tables: { concern } }: Reader, { organisationId }: Asking): SQL =>
  eq(concern.organisationId, organisationId);

/** Named lead or deputy of its team, or of the organisation. */
const isNamedFor = ({ db, tables: { concern, concernLead } }: Reader, { accountId }: Asking): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(concernLead)
      .where(
        and(
          eq(concernLead.organisationId, concern.organisationId),
          eq(concernLead.accountId, accountId),
          inArray(concernLead.part, ['lead', 'deputy']),
          or(isNull(concernLead.teamId), eq(concernLead.teamId, concern.teamId)),
        ),
      ),
  );

/** The ladder has come to them, and nothing has been called off since. */
const wasTold = ({ db, tables: { concern, concernNotice } }: Reader, { accountId, now }: Asking): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(concernNotice)
      .where(
        and(
          eq(concernNotice.concernId, concern.id),
          eq(concernNotice.accountId, accountId),
          eq(concernNotice.channel, 'app'),
          gte(concernNotice.rung, 0),
          lte(concernNotice.dueAt, now),
          isNull(concernNotice.calledOffAt),
        ),
      ),
  );

/** Whoever was told reaches it while they are still what they were told as. */
const stillStands = (reader: Reader, actor: Asking): SQL | undefined => {
  const { db, tables } = reader;
  const { concern, concernLead, teamMember } = tables;
  const isNamed = exists(
    db
      .select({ one: sql`1` })
      .from(concernLead)
      .where(and(eq(concernLead.organisationId, concern.organisationId), eq(concernLead.accountId, actor.accountId))),
  );
  const supervises = exists(
    db
      .select({ one: sql`1` })
      .from(teamMember)
      .where(
        and(
          eq(teamMember.teamId, concern.teamId),
          eq(teamMember.accountId, actor.accountId),
          eq(teamMember.supervises, true),
        ),
      ),
  );
  if (actor.roles.includes('coordinator')) return undefined;
  return actor.roles.includes('supervisor') ? or(isNamed, supervises) : isNamed;
};

/** Leads and deputies of its team or of the organisation; and whomever its ladder has come to. */
export const answersConcern = (reader: Reader, actor: Asking): SQL =>
  sql`(${and(
    ofOwnOrganisation(reader, actor),
    or(isNamedFor(reader, actor), and(wasTold(reader, actor), stillStands(reader, actor))),
  )})`;

export const raisedConcern = (reader: Reader, actor: Asking): SQL =>
  sql`(${and(ofOwnOrganisation(reader, actor), eq(reader.tables.concern.raisedBy, actor.accountId))})`;

/** Everybody who may know that it exists: who raised it, and who answers it. */
export const knowsOfConcern = (reader: Reader, actor: Asking): SQL =>
  sql`(${or(raisedConcern(reader, actor), answersConcern(reader, actor))})`;

/** Its ladder once came to them, whatever has been called off or has changed since. */
const wasEverTold = ({ db, tables: { concern, concernNotice } }: Reader, { accountId, now }: Asking): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(concernNotice)
      .where(
        and(
          eq(concernNotice.concernId, concern.id),
          eq(concernNotice.accountId, accountId),
          gte(concernNotice.rung, 0),
          lte(concernNotice.dueAt, now),
          or(isNull(concernNotice.calledOffAt), lte(concernNotice.dueAt, concernNotice.calledOffAt)),
        ),
      ),
  );

/** Whoever may have written something for it while they could: enough for handing that in, never for reading. */
export const onceKnewOfConcern = (reader: Reader, actor: Asking): SQL =>
  sql`(${or(knowsOfConcern(reader, actor), and(ofOwnOrganisation(reader, actor), wasEverTold(reader, actor)))})`;

/** Who may be told the name of the person: whoever answers it, and a raiser who knows them from walking, team or register. */
export const knowsName = (reader: Reader, actor: Asking): SQL => {
  const { db, tables } = reader;
  const { concern, cover, pairing } = tables;
  const walked = exists(
    db
      .select({ one: sql`1` })
      .from(pairing)
      .where(and(eq(pairing.personId, concern.personId), eq(pairing.accountId, actor.accountId))),
  );
  const covered = exists(
    db
      .select({ one: sql`1` })
      .from(cover)
      .where(
        and(
          eq(cover.personId, concern.personId),
          eq(cover.accountId, actor.accountId),
          lte(cover.startsOn, dayIn('UTC', actor.now)),
        ),
      ),
  );
  const ofTeam = actor.roles.includes('supervisor')
    ? supervisesPerson(reader, concern.personId, actor.accountId)
    : undefined;
  const ofRegister = actor.roles.includes('coordinator') ? sql`1 = 1` : undefined;
  return sql`(${or(answersConcern(reader, actor), walked, covered, ofTeam, ofRegister)})`;
};
