import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { RecordInvolvementForm } from '../features/involvement/record-involvement-form.tsx';
import { useAccount } from '../shell/account.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** A new look, or one that is put right. */
export function WriteInvolvementPage() {
  const t = useWords('involvement');
  usePageTitle(t('pageTitle'));
  const navigate = useNavigate();
  const { lookId } = useParams();
  const [asked] = useSearchParams();
  const { roles } = useAccount();
  const read = useQuery(trpc.involvement.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {(answer) => {
        const look = answer.looks.find(({ id }) => id === lookId);
        if (!roles.includes('coordinator') || (lookId !== undefined && !look)) return <NothingHere />;
        return (
          <Narrow>
            <PageHeading back={{ to: '/involvement', label: t('back') }} sub={t('formSub')}>
              {t('formTitle')}
            </PageHeading>
            <RecordInvolvementForm
              read={answer}
              look={look}
              about={asked.get('evaluation')}
              onSaved={() => navigate('/involvement')}
            />
          </Narrow>
        );
      }}
    </WithAnswer>
  );
}
