import { useAccount } from '../../shell/account.ts';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Account } from './account-words.ts';

/** How long the unused link of an account still works. */
export function LinkLife({ account: { linkEndsAt } }: { account: Account }) {
  const t = useWords('account');
  const { organisation } = useAccount();
  if (!linkEndsAt) return t('noLink');
  const endsAt = new Date(linkEndsAt);
  return endsAt.getTime() < Date.now()
    ? t('linkOver')
    : t('linkUntil', { when: instantWords(endsAt, organisation.timeZone) });
}
