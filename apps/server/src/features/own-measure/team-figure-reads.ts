import { and, eq, gte, isNull, lte } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { figureWindow, teamFigures } from '@alongside/domain/own-measure/team-figure.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

type Row = Awaited<ReturnType<typeof countedRows>>[number];

/** Only what its writer chose to let count, of accounts that sign in today. */
const countedRows = (
  { db, tables: { ownMeasure, account } }: Reader,
  actor: Actor,
  { from, to }: ReturnType<typeof figureWindow>,
) =>
  db
    .select({
      accountId: ownMeasure.accountId,
      instrument: ownMeasure.instrument,
      version: ownMeasure.instrumentVersion,
      scores: ownMeasure.scores,
      takenOn: ownMeasure.takenOn,
      recordedAt: ownMeasure.recordedAt,
    })
    .from(ownMeasure)
    .innerJoin(account, eq(account.id, ownMeasure.accountId))
    .where(
      and(
        inOwnOrganisation(account.organisationId, actor),
        isNull(account.deactivatedAt),
        eq(ownMeasure.countsInTeam, true),
        gte(ownMeasure.takenOn, from),
        lte(ownMeasure.takenOn, to),
      ),
    );

const valuesOf = (rows: readonly Row[], instrument: string, version: number, scale: string) =>
  rows.flatMap(({ accountId, takenOn, scores, ...row }) => {
    const value = scores[scale];
    const isOfScale = row.instrument === instrument && row.version === version;
    return isOfScale && typeof value === 'number' ? [{ accountId, takenOn, value }] : [];
  });

/**
 * How peer workers are, as one figure for the organisation and one for each team that can be told without telling of fewer
 * than ten people (docs/decisions/018). What can be shown is worked out for all teams at once, and is the same whoever asks;
 * a supervisor is given that of their teams. Three queries.
 */
export const readTeamFigures = async (reader: Reader, actor: Actor, now: Date) => {
  const { team, teamMember } = reader.tables;
  const window = figureWindow(todayOf(actor, now));
  // What was written down later, about a day before, would move a figure that stands.
  const rows = (await countedRows(reader, actor, window)).filter(
    ({ recordedAt }) => dayIn(actor.timeZone, recordedAt) <= window.to,
  );
  const teams = await reader.db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(inOwnOrganisation(team.organisationId, actor));
  const members = await reader.db
    .select({ teamId: teamMember.teamId, accountId: teamMember.accountId, supervises: teamMember.supervises })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(inOwnOrganisation(team.organisationId, actor));
  const working = members.filter(({ supervises }) => !supervises);
  const mine = members.filter(({ accountId, supervises }) => supervises && accountId === actor.accountId);
  const shownTeams = teams
    .filter(({ id }) => has(actor, 'coordinator') || mine.some(({ teamId }) => teamId === id))
    .sort((a, b) => byName.compare(a.name, b.name));
  const kinds = new Map(rows.map(({ instrument, version }) => [`${instrument} ${version}`, { instrument, version }]));
  const measures = [...kinds.values()].flatMap(({ instrument, version }) => {
    const found = findInLibrary(instrument, version);
    const shown = found?.scales.filter(({ key }) => found.mainScale === null || key === found.mainScale) ?? [];
    return shown.flatMap((scale) => {
      const figures = teamFigures(valuesOf(rows, instrument, version, scale.key), working, scale);
      if (!figures.whole) return [];
      const ofTeams = shownTeams.map(({ id, name }) => ({ id, name, figure: figures.teams.get(id) ?? null }));
      const { key, name, min, max, better } = scale;
      return [
        {
          instrument,
          name: found?.name ?? '',
          shortName: found?.shortName ?? '',
          scale: { key, name, min, max, better },
          whole: figures.whole,
          teams: ofTeams,
        },
      ];
    });
  });
  /** Empty: fewer than ten people counted, of which no more is said. */
  return { window, measures };
};
