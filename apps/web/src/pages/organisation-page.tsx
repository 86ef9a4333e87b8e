import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OrganisationForm } from '../features/organisation/organisation-form.tsx';
import { refusalWords } from '../refusal.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function OrganisationPage() {
  const { t } = useTranslation('organisation');
  usePageTitle(t('pageTitle'));
  const { data, error } = useQuery(trpc.organisation.read.queryOptions());
  return (
    <>
      <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
      {error && <Banner tone="look" title={refusalWords(error)} isNews />}
      {!data && !error && <Loading />}
      {data && <OrganisationForm key={data.version} organisation={data} />}
    </>
  );
}
