import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { AmendGroupForm } from '../features/supervision/group-supervision-form.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function AmendGroupSupervisionPage() {
  const t = useWords('supervision');
  usePageTitle(t('groupTitle'));
  const { groupSupervisionId = '' } = useParams();
  const goTo = useNavigate();
  const read = useQuery(trpc.supervision.readGroup.queryOptions({ groupSupervisionId }));
  const partners = useQuery(trpc.supervision.partners.queryOptions());
  const back = `/supervision/group/${groupSupervisionId}`;
  return (
    <WithAnswer read={read}>
      {(held) =>
        held.iHeldIt ? (
          <>
            <PageHeading back={{ to: back, label: t('groupTitle') }} sub={t('groupSub')}>
              {t('groupTitle')}
            </PageHeading>
            <WithAnswer read={partners}>
              {({ workers }) => (
                <Narrow>
                  <AmendGroupForm held={held} workers={workers} onSaved={() => goTo(back, { replace: true })} />
                </Narrow>
              )}
            </WithAnswer>
          </>
        ) : (
          <NothingHere />
        )
      }
    </WithAnswer>
  );
}
