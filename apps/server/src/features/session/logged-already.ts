import { and, eq, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { LogSessionInput } from '@alongside/domain/session/log-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';

type Writer = Pick<Actor, 'accountId'>;

const findOne = prepared('session_already', ({ db, tables: { session } }: Reader) =>
  db
    .select({
      accountId: session.accountId,
      personId: session.personId,
      heldOn: session.heldOn,
      togetherId: session.togetherId,
      version: session.version,
      note: session.note,
      ownWords: session.ownWords,
      strengths: session.strengths,
    })
    .from(session)
    .where(eq(session.id, sql.placeholder('id'))),
);

const findTogether = (
  { db, tables: { session } }: Reader,
  actor: Writer,
  { togetherId, heldOn }: { togetherId: string; heldOn: string },
) =>
  db
    .select({ id: session.id, personId: session.personId, version: session.version })
    .from(session)
    .where(and(eq(session.accountId, actor.accountId), eq(session.heldOn, heldOn), eq(session.togetherId, togetherId)));

/**
 * What the first try answered, when this is a retry of it; null when nothing of it is there yet. A retry that brings other
 * words or other people is refused: what was typed would vanish behind "saved".
 * @throws NOT_FOUND when an id is someone else's; ALREADY_THERE for other words or other people.
 */
export const loggedAlready = async (reader: Reader, actor: Writer, input: LogSessionInput) => {
  const { id, alsoWith } = input;
  const [first] = await findOne(reader, { id });
  for (const other of alsoWith) {
    const [found] = await findOne(reader, { id: other.id });
    if (!found) continue;
    if (found.accountId !== actor.accountId || found.personId !== other.personId) throw new DomainError('NOT_FOUND');
    if (!first || found.togetherId !== first.togetherId) throw new DomainError('ALREADY_THERE', { field: 'alsoWith' });
  }
  if (!first) return null;
  if (first.accountId !== actor.accountId || first.personId !== input.personId) throw new DomainError('NOT_FOUND');
  const isAsKept = (['note', 'ownWords', 'strengths'] as const).every(
    (each) => input[each] === null || input[each] === first[each],
  );
  if (!isAsKept) throw new DomainError('ALREADY_THERE', { field: 'note' });

  const { togetherId, heldOn, version } = first;
  const kept = togetherId ? await findTogether(reader, actor, { togetherId, heldOn }) : [];
  const others = new Map(kept.filter((each) => each.id !== id).map((each) => [each.id, each.version]));
  if (others.size !== alsoWith.length || alsoWith.some((each) => !others.has(each.id)))
    throw new DomainError('ALREADY_THERE', { field: 'alsoWith' });
  return { id, version, alsoWith: alsoWith.map((each) => ({ id: each.id, version: others.get(each.id) ?? 1 })) };
};
