import { TakeInSteps } from '../features/take-in/take-in-steps.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function ImportPage() {
  const t = useWords('takeIn');
  usePageTitle(t('pageTitle'));
  const { id, organisation } = useAccount();
  return <TakeInSteps accountId={id} today={todayIn(organisation.timeZone)} />;
}
