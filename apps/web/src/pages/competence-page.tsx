import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { CalledOffCard, MineCard, ReadyCard } from '../features/competence/alone-cards.tsx';
import { type CompetenceRead, otherName } from '../features/competence/competence-read.ts';
import { SideBySide } from '../features/competence/side-by-side.tsx';
import { TalkCard } from '../features/competence/talk-card.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

function Body({ review }: { review: CompetenceRead }) {
  switch (review.state) {
    case 'called_off':
      return <CalledOffCard review={review} />;
    case 'alone':
      return (
        <Columns>
          <MineCard review={review} />
          <ReadyCard review={review} />
        </Columns>
      );
    default:
      return (
        <Columns>
          <SideBySide review={review} />
          <TalkCard review={review} />
        </Columns>
      );
  }
}

export function CompetencePage() {
  const t = useWords('competence');
  usePageTitle(t('pageTitle'));
  const { reviewId = '' } = useParams();
  const read = useQuery(trpc.competence.read.queryOptions({ reviewId }));
  return (
    <WithAnswer read={read}>
      {(review) => {
        const name = otherName(review);
        return (
          <>
            <PageHeading
              back={{ to: '/competence', label: t('back') }}
              sub={review.state === 'alone' ? t('subWorker', { name }) : undefined}
              tags={<Tag>{t(`state.${review.state}`)}</Tag>}
            >
              {t('withTitle', { name })}
            </PageHeading>
            <Body review={review} />
          </>
        );
      }}
    </WithAnswer>
  );
}
