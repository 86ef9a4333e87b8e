import { and, desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { permissionState } from '@alongside/domain/permission/give-permission.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/**
 * People of the data steward's own organisation who were in a release and whose permission no longer stands, with the releases that
 * hold them: the steward can tell them so, and ask recipients. No future release has them. Two queries, whatever their number.
 */
export const listWithdrawn = async (reader: Reader, actor: Actor, now: Date) => {
  const { permission, person, release, releasePerson, releaseRequest } = reader.tables;
  const today = todayOf(actor, now);
  const said = await reader.db
    .select({
      personId: permission.personId,
      name: person.displayName,
      kind: permission.kind,
      on: permission.onDay,
      endsOn: permission.endsOn,
    })
    .from(permission)
    .innerJoin(person, eq(person.id, permission.personId))
    .where(and(eq(permission.purpose, 'evaluation'), inOwnOrganisation(person.organisationId, actor)))
    .orderBy(desc(permission.recordedAt), desc(permission.id));
  const newest = new Map<string, (typeof said)[number]>();
  for (const entry of said) if (!newest.has(entry.personId)) newest.set(entry.personId, entry);
  const gone = [...newest.values()].filter((entry) => permissionState(entry, today) !== 'given');
  const held = await reader.db
    .select({
      personId: releasePerson.personId,
      releaseId: release.id,
      releasedAt: release.releasedAt,
      recipient: releaseRequest.recipient,
      tier: release.tier,
      destroyBy: release.destroyBy,
      destroyedOn: release.destroyedOn,
    })
    .from(releasePerson)
    .innerJoin(release, eq(release.id, releasePerson.releaseId))
    .innerJoin(person, eq(person.id, releasePerson.personId))
    .leftJoin(releaseRequest, eq(releaseRequest.id, release.requestId))
    .where(and(eq(release.state, 'released'), inOwnOrganisation(person.organisationId, actor)))
    .orderBy(desc(release.releasedAt));
  const releasesOf = Map.groupBy(held, (row) => row.personId);
  return {
    people: gone
      .flatMap(({ personId, name, kind, on, endsOn }) => {
        const releases = releasesOf.get(personId);
        if (!releases) return [];
        return [
          {
            personId,
            name,
            reason: kind === 'withdrawn' ? ('withdrawn' as const) : ('expired' as const),
            on: kind === 'withdrawn' ? on : (endsOn ?? on),
            releases: releases.map(({ personId: _same, ...each }) => each),
          },
        ];
      })
      .sort((one, other) => byName.compare(one.name, other.name)),
  };
};
