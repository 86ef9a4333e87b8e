import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { refusalCode, refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { PersonRead } from './person-read.ts';

/** The person whose id is in the address, once they are here; a way back when they are out of reach. */
export function WithPerson({ children }: { children: (person: PersonRead) => ReactNode }) {
  const { t } = useTranslation(['shell', 'ui']);
  const { personId = '' } = useParams();
  const { data, error, refetch } = useQuery(trpc.person.read.queryOptions({ personId }));
  if (data) return children(data);
  if (!error) return <Loading blocks={3} />;
  const isOutOfReach = ['NOT_FOUND', 'NOT_ALLOWED', 'FIELDS_REFUSED'].includes(refusalCode(error));
  if (!isOutOfReach)
    return (
      <Banner
        tone="look"
        title={refusalWords(error)}
        action={<Button onPress={() => void refetch()}>{t('ui:tryAgain')}</Button>}
      />
    );
  return (
    <EmptyState title={t('shell:notFoundTitle')} action={<LinkButton to="/">{t('shell:goToday')}</LinkButton>}>
      {t('shell:notFoundBody')}
    </EmptyState>
  );
}
