import {
  type ContactKind,
  contactKinds,
  metLatelyFrom,
  ReadContactsInput,
} from '@alongside/domain/review/read-review.ts';
import type { Asked } from '../../trpc.ts';

type Wanted = {
  from: string;
  to: string;
  kind: ContactKind | null;
  accountId?: string | null;
  teamId?: string | null;
};

/** Where the list behind a figure stands. Ids and days only: nothing about a person is ever in an address. */
export function contactsAddress({ from, to, kind, accountId, teamId }: Wanted): string {
  const asked = new URLSearchParams({ from, to });
  if (kind) asked.set('kind', kind);
  if (accountId) asked.set('with', accountId);
  if (teamId) asked.set('team', teamId);
  return `/team/contacts?${asked}`;
}

/** The last thirty days, where the address says nothing that can be read. */
export function wantedContacts(asked: URLSearchParams, today: string): Asked['review']['contacts'] {
  const kind = contactKinds.find((each) => each === asked.get('kind')) ?? null;
  const read = ReadContactsInput.safeParse({
    from: asked.get('from') ?? metLatelyFrom(today),
    to: asked.get('to') ?? today,
    kind,
    accountId: asked.get('with'),
    teamId: asked.get('team'),
  });
  return read.success ? read.data : { from: metLatelyFrom(today), to: today, kind };
}
