import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AdjustmentsCard, ShareAdjustmentsCard } from '../features/working-terms/adjustments-card.tsx';
import { LineLeadCard, TermsCard, type TermsRead } from '../features/working-terms/terms-cards.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

function Terms({ read, back }: { read: TermsRead; back: { to: string; label: string } }) {
  const t = useWords('workingTerms');
  return (
    <>
      <PageHeading back={back} sub={t('sub')}>
        {read.iAmTheWorker ? t('title') : t('titleOf', { name: read.name })}
      </PageHeading>
      <Columns>
        <Stack>
          <TermsCard key={read.terms?.version ?? 0} read={read} />
          <AdjustmentsCard read={read} />
        </Stack>
        <Stack>
          {read.iAmTheWorker && <ShareAdjustmentsCard read={read} />}
          <LineLeadCard key={read.terms?.lineLeadId ?? 'nobody'} read={read} />
        </Stack>
      </Columns>
    </>
  );
}

/** What was agreed with one worker: their own page, or from My team or the list of accounts. */
export function TermsPage() {
  const t = useWords('workingTerms');
  usePageTitle(t('pageTitle'));
  const { id, roles } = useAccount();
  const { accountId = id } = useParams();
  const read = useQuery(trpc.workingTerms.read.queryOptions({ accountId }));
  return (
    <WithAnswer read={read}>
      {(terms) => {
        const from = roles.includes('coordinator') ? `/accounts/${accountId}` : `/team/${accountId}`;
        const back =
          accountId === id ? { to: '/me', label: t('back') } : { to: from, label: t('backTo', { name: terms.name }) };
        return <Terms read={terms} back={back} />;
      }}
    </WithAnswer>
  );
}
