import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AddInterviewForm } from '../features/fidelity/add-interview-form.tsx';
import { ConversationList } from '../features/fidelity/conversation-list.tsx';
import { DomainFigures } from '../features/fidelity/domain-figures.tsx';
import { FidelityOverTime } from '../features/fidelity/fidelity-over-time.tsx';
import type { FidelityRead } from '../features/fidelity/fidelity-read.ts';
import { AgreementCard, GapCard } from '../features/fidelity/gap-card.tsx';
import { CloseCard, ReopenBanner, SoFarCard } from '../features/fidelity/so-far-card.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

function Open({ review }: { review: FidelityRead }) {
  const { conversations } = review;
  return (
    <Columns>
      {conversations ? (
        <ConversationList review={review} conversations={conversations} />
      ) : (
        <SoFarCard review={review} />
      )}
      <Stack>
        {conversations && <AddInterviewForm review={review} />}
        {conversations && <SoFarCard review={review} />}
        <CloseCard review={review} />
      </Stack>
    </Columns>
  );
}

function Closed({ review }: { review: FidelityRead }) {
  const figures = review.figures.find(({ reviewId }) => reviewId === review.id);
  if (!figures) return null;
  return (
    <Columns>
      <Stack>
        <ReopenBanner review={review} />
        <DomainFigures figures={figures} />
        <FidelityOverTime review={review} />
      </Stack>
      <Stack>
        <GapCard figures={figures} />
        {review.agreement && <AgreementCard agreement={review.agreement} />}
      </Stack>
    </Columns>
  );
}

export function FidelityReviewPage() {
  const t = useWords('fidelity');
  usePageTitle(t('reviewTitle'));
  const { reviewId = '' } = useParams();
  const read = useQuery(trpc.fidelity.read.queryOptions({ reviewId }));
  return (
    <WithAnswer read={read}>
      {(review) => (
        <>
          <PageHeading
            back={{ to: '/fidelity', label: t('back') }}
            over={t('reviewOver', { when: dayWords(review.openedOn, review.today) })}
            tags={<Tag tone={review.isClosed ? 'plain' : 'accent'}>{t(review.isClosed ? 'isClosed' : 'isOpen')}</Tag>}
          >
            {review.teamName}
          </PageHeading>
          {review.isClosed ? <Closed review={review} /> : <Open review={review} />}
        </>
      )}
    </WithAnswer>
  );
}
