import { useQuery } from '@tanstack/react-query';
import { RequestList } from '../features/release/request-list.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Row, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ReleasesPage() {
  const t = useWords('release');
  usePageTitle(t('pageTitle'));
  const { roles } = useAccount();
  const asks = roles.includes('researcher');
  const read = useQuery(trpc.release.list.queryOptions());
  return (
    <>
      <PageHeading sub={t('listSub')}>{t('pageTitle')}</PageHeading>
      <Stack gap="loose">
        <Row>
          {roles.includes('data_steward') && (
            <LinkButton look="quiet" to="/releases/withdrawn">
              {t('openWithdrawn')}
            </LinkButton>
          )}
          <LinkButton look="quiet" to="/releases/register">
            {t('openRegister')}
          </LinkButton>
        </Row>
        <WithAnswer read={read}>
          {({ requests }) =>
            requests.length === 0 ? (
              <EmptyState
                title={t('emptyTitle')}
                action={asks && <LinkButton to="/evaluations">{t('toEvaluations')}</LinkButton>}
              >
                {t(asks ? 'emptyResearcher' : 'emptyJudge')}
              </EmptyState>
            ) : (
              <RequestList requests={requests} />
            )
          }
        </WithAnswer>
      </Stack>
    </>
  );
}
