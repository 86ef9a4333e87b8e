import { useTranslation } from 'react-i18next';
import { AfterEndingCard } from '../features/outcome/after-ending-card.tsx';
import { AwaitingTalkCard } from '../features/outcome/awaiting-talk-card.tsx';
import { RegisterList } from '../features/register/register-list.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Stack } from '../ui/layout.tsx';
import { todayIn } from '../words/day-words.ts';

export function RegisterPage() {
  const { t } = useTranslation('register');
  usePageTitle(t('pageTitle'));
  const { organisation } = useAccount();
  return (
    <Stack gap="loose">
      <AwaitingTalkCard />
      <RegisterList today={todayIn(organisation.timeZone)} />
      <AfterEndingCard />
    </Stack>
  );
}
