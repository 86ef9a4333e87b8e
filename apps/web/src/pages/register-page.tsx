import { AfterEndingCard } from '../features/outcome/after-ending-card.tsx';
import { AwaitingTalkCard } from '../features/outcome/awaiting-talk-card.tsx';
import { RegisterList } from '../features/register/register-list.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Stack } from '../ui/layout.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function RegisterPage() {
  const t = useWords('register');
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
