import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { SmallNumbers } from '@alongside/domain/outcome/small-numbers.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { scopeOfOrganisation, scopeOfTeams } from './figure-scope.ts';
import { readFigures, readGoalFigures } from './read-figures.ts';

const ruleOf = async ({ db, tables: { organisation } }: Reader, actor: Actor): Promise<SmallNumbers | null> => {
  const [found] = await db
    .select({ smallNumbers: organisation.smallNumbers })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  return found?.smallNumbers ?? null;
};

/**
 * Figures of the teams a supervisor supervises, each as a whole and never by peer worker, under the organisation's own rule
 * for small numbers: a count of one would tell a score (decision 020).
 */
export const readTeamFigures = async (reader: Reader, actor: Actor, now: Date) => {
  const rule = await ruleOf(reader, actor);
  const { cells: _, ...figures } = await readFigures(
    reader,
    await scopeOfTeams(reader, actor),
    rule,
    todayOf(actor, now),
  );
  return figures;
};

/** The same for all teams of a coordinator's organisation. */
export const readOrganisationFigures = async (reader: Reader, actor: Actor, now: Date) => {
  const rule = await ruleOf(reader, actor);
  const scope = await scopeOfOrganisation(reader, actor);
  const { cells: _, ...figures } = await readFigures(reader, scope, rule, todayOf(actor, now));
  return figures;
};

/** How goals moved, of the same teams under the same rule. */
export const readTeamGoals = async (reader: Reader, actor: Actor, now: Date) =>
  readGoalFigures(reader, await scopeOfTeams(reader, actor), await ruleOf(reader, actor), todayOf(actor, now));

export const readOrganisationGoals = async (reader: Reader, actor: Actor, now: Date) =>
  readGoalFigures(reader, await scopeOfOrganisation(reader, actor), await ruleOf(reader, actor), todayOf(actor, now));
