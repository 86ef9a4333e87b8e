import { suppressCount } from '@alongside/anonymise/suppress-count.ts';
import { and, desc, eq, isNotNull, lt, or } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { quarterOf } from '@alongside/domain/release/freeze.ts';
import type { ReleaseRegisterInput } from '@alongside/domain/release/keep-release.ts';
import { findVariable } from '@alongside/domain/release/variables/registry.ts';

const aPage = 50;

/** Whoever it is about can read it, and so can anyone: counts are told to the nearest ten. */
const publicCount = { under: 10, roundTo: 10 };

/**
 * What left, why and for whom: for anybody, without a sign-in. No account, organisation, hash or exact count is told; the question
 * and the recipient were written to be read here.
 */
export const readRegister = async (reader: Reader, { before }: ReleaseRegisterInput) => {
  const { release, releaseRequest } = reader.tables;
  const [from] = before
    ? await reader.db.select({ releasedAt: release.releasedAt }).from(release).where(eq(release.id, before))
    : [];
  const rows = await reader.db
    .select({
      id: release.id,
      releasedAt: release.releasedAt,
      question: releaseRequest.question,
      recipient: releaseRequest.recipient,
      asked: releaseRequest.asked,
      tier: releaseRequest.tier,
      method: releaseRequest.method,
      k: release.k,
      people: release.rows,
      frozenOn: release.frozenOn,
      destroyBy: release.destroyBy,
      destroyedOn: release.destroyedOn,
    })
    .from(release)
    .innerJoin(releaseRequest, eq(releaseRequest.id, release.requestId))
    .where(
      and(
        eq(release.state, 'released'),
        isNotNull(release.frozenOn),
        from && before
          ? or(
              lt(release.releasedAt, from.releasedAt),
              and(eq(release.releasedAt, from.releasedAt), lt(release.id, before)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(release.releasedAt), desc(release.id))
    .limit(aPage + 1);
  const page = rows.slice(0, aPage);
  return {
    releases: page.map(({ asked, people, frozenOn, ...each }) => ({
      ...each,
      quarter: frozenOn === null ? null : quarterOf(frozenOn),
      people: suppressCount(people, publicCount),
      variables: asked.variables.map((name) => findVariable(name)?.label ?? name),
    })),
    next: rows.length > aPage ? (page.at(-1)?.id ?? null) : null,
  };
};
