import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendGentlerWordsInput } from '@alongside/domain/organisation/amend-gentler-words.ts';
import { builtInGentlerWords, type GentlerPair } from '@alongside/domain/session/gentler-words.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { readOrganisation } from './organisation-reads.ts';

const asText = (words: readonly GentlerPair[] | null): string =>
  (words ?? builtInGentlerWords).map(({ found, offer }) => `${found}: ${offer}`).join('; ');

/**
 * A coordinator keeps the organisation's own list of gentler words, or goes back to the one that comes with Alongside.
 * @throws STALE_VERSION with both lists.
 */
export const amendGentlerWords = async (tx: Tx, actor: Actor, input: AmendGentlerWordsInput, now: Date) => {
  const { organisation } = tx.tables;
  const { words, version } = input;
  const moved = await tx.db
    .update(organisation)
    .set({ gentlerWords: words, version: version + 1 })
    .where(and(eq(organisation.id, actor.organisationId), eq(organisation.version, version)))
    .returning({ version: organisation.version });
  if (moved.length === 0) {
    const current = await readOrganisation(tx, actor);
    const both = { yours: { words: asText(words) }, current: { words: asText(current.gentlerWords) } };
    throw staleVersion(both.yours, { ...both.current, version: current.version }, ['words']);
  }
  await recordAudit(tx, actor, 'organisation.amendGentlerWords', actor.organisationId, now);
  return { version: version + 1 };
};
