import { useNavigate } from 'react-router';
import { LogBoundaryForm } from '../features/boundary/log-boundary-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

/** Asks for nothing first, so that it opens without signal. */
export function LogBoundaryPage() {
  const t = useWords('boundary');
  usePageTitle(t('writeTitle'));
  const navigate = useNavigate();
  const { organisation } = useAccount();
  return (
    <Narrow>
      <PageHeading back={{ to: '/me/boundaries', label: t('backToLog') }} sub={t('writeSub')}>
        {t('writeTitle')}
      </PageHeading>
      <LogBoundaryForm today={todayIn(organisation.timeZone)} onSaved={() => navigate('/me/boundaries')} />
    </Narrow>
  );
}
