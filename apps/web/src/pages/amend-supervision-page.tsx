import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { AmendSupervisionForm } from '../features/supervision/amend-supervision-form.tsx';
import { isLockedFor, otherName } from '../features/supervision/supervision-read.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function AmendSupervisionPage() {
  const t = useWords('supervision');
  usePageTitle(t('writePageTitle'));
  const { supervisionId = '' } = useParams();
  const goTo = useNavigate();
  const read = useQuery(trpc.supervision.read.queryOptions({ supervisionId }));
  const back = `/supervision/${supervisionId}`;
  return (
    <WithAnswer read={read}>
      {(supervision) =>
        !supervision.isOfMine || isLockedFor(supervision) ? (
          <NothingHere />
        ) : (
          <>
            <PageHeading back={{ to: back, label: t('pageTitle') }} sub={t('writeSub')}>
              {t('writeTitle', { name: otherName(supervision) })}
            </PageHeading>
            <Narrow>
              <AmendSupervisionForm supervision={supervision} onSaved={() => goTo(back, { replace: true })} />
            </Narrow>
          </>
        )
      }
    </WithAnswer>
  );
}
