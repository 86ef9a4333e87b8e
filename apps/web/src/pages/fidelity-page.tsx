import { useQuery } from '@tanstack/react-query';
import { OpenFidelityForm } from '../features/fidelity/open-fidelity-form.tsx';
import { ServiceList } from '../features/fidelity/service-list.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function FidelityPage() {
  const t = useWords('fidelity');
  usePageTitle(t('pageTitle'));
  const isCoordinator = useAccount().roles.includes('coordinator');
  const read = useQuery(trpc.fidelity.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {(list) => (
        <>
          <PageHeading
            back={isCoordinator ? { to: '/organisation', label: t('backOrganisation') } : undefined}
            sub={t('sub')}
            actions={
              <LinkButton to="/fidelity/scale" look="quiet">
                {t('scaleLink')}
              </LinkButton>
            }
          >
            {t('title')}
          </PageHeading>
          <Columns>
            <ServiceList list={list} />
            {isCoordinator && <OpenFidelityForm list={list} />}
          </Columns>
        </>
      )}
    </WithAnswer>
  );
}
