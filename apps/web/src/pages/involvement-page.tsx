import { useQuery } from '@tanstack/react-query';
import { EvaluationLinks } from '../features/involvement/evaluation-links.tsx';
import { byMatter, type InvolvementRead } from '../features/involvement/involvement-read.ts';
import { LooksCard } from '../features/involvement/looks-card.tsx';
import { EarlierLooks, StepsCard } from '../features/involvement/steps-card.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

function Looks({ read: { looks, today }, mayAmend }: { read: InvolvementRead; mayAmend: boolean }) {
  const t = useWords('involvement');
  if (looks.length === 0)
    return <EmptyState title={t('emptyTitle')}>{t(mayAmend ? 'emptyBody' : 'emptyBodyReader')}</EmptyState>;
  return (
    <Stack gap="loose">
      {byMatter(looks).map(({ key, name, looks: own }) => (
        <Columns key={key}>
          <Stack>
            <LooksCard title={name ?? t('organisation')} looks={own} today={today} mayAmend={mayAmend} />
            <EarlierLooks looks={own.slice(2)} today={today} />
          </Stack>
          <Stack>{own[0] && <StepsCard look={own[0]} matter={name ?? t('organisation')} />}</Stack>
        </Columns>
      ))}
    </Stack>
  );
}

export function InvolvementPage() {
  const t = useWords('involvement');
  usePageTitle(t('pageTitle'));
  const isCoordinator = useAccount().roles.includes('coordinator');
  const read = useQuery(trpc.involvement.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {(answer) => (
        <>
          <PageHeading
            back={
              isCoordinator ? { to: '/organisation', label: t('backOrganisation') } : { to: '/me', label: t('backMe') }
            }
            sub={t('sub')}
            actions={isCoordinator && <LinkButton to="/involvement/write">{t('write')}</LinkButton>}
          >
            {t('title')}
          </PageHeading>
          <Stack gap="loose">
            <Looks read={answer} mayAmend={isCoordinator} />
            <EvaluationLinks evaluations={answer.evaluations} />
          </Stack>
        </>
      )}
    </WithAnswer>
  );
}
