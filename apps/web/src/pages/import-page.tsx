import { useTranslation } from 'react-i18next';
import { TakeInSteps } from '../features/take-in/take-in-steps.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { todayIn } from '../words/day-words.ts';

export function ImportPage() {
  const { t } = useTranslation('takeIn');
  usePageTitle(t('pageTitle'));
  const { id, organisation } = useAccount();
  return <TakeInSteps accountId={id} today={todayIn(organisation.timeZone)} />;
}
