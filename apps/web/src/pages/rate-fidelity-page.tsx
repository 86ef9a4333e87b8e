import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { AgreeFidelityForm } from '../features/fidelity/agree-fidelity-form.tsx';
import type { InterviewRead } from '../features/fidelity/fidelity-read.ts';
import { RateFidelityForm } from '../features/fidelity/rate-fidelity-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords, todayIn } from '../words/day-words.ts';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

function WhatToDo({ interview }: { interview: InterviewRead }) {
  const t = useWords('fidelity');
  const navigate = useNavigate();
  const { mine, other, review, mayRate, mayAgree } = interview;
  const onSaved = () => navigate(`/fidelity/${review.id}`);
  if (mayAgree && mine && other)
    return (
      <AgreeFidelityForm
        interview={{ ...interview, mine, other }}
        otherName={firstName(other.name)}
        onSaved={onSaved}
      />
    );
  if (!mayRate) return <Banner title={t(review.isClosed ? 'reviewIsClosed' : 'notYours')} />;
  return (
    <>
      {mine && <Banner title={t('waitsTitle')}>{t('waitsBody')}</Banner>}
      <RateFidelityForm interview={interview} onSaved={onSaved} />
    </>
  );
}

export function RateFidelityPage() {
  const t = useWords('fidelity');
  usePageTitle(t('rateTitle'));
  const { timeZone } = useAccount().organisation;
  const { interviewId = '' } = useParams();
  const read = useQuery(trpc.fidelity.interview.queryOptions({ interviewId }));
  return (
    <WithAnswer read={read}>
      {(interview) => {
        const { review, informant, heldOn, scale, mayAgree, other, mayRate } = interview;
        const name = firstName(other?.name ?? '');
        return (
          <Narrow>
            <PageHeading
              back={{ to: `/fidelity/${review.id}`, label: review.teamName }}
              over={t('rateOver', {
                service: review.teamName,
                informant: t(`informant.${informant}`),
                when: dayWords(heldOn, todayIn(timeZone)),
              })}
              sub={
                mayAgree
                  ? t('agreeSub')
                  : mayRate
                    ? `${t('rateSub', { highest: scale.highest })} ${t('blind')}`
                    : undefined
              }
            >
              {mayAgree ? t('agreeTitle', { name }) : t('rateTitle')}
            </PageHeading>
            <WhatToDo interview={interview} />
          </Narrow>
        );
      }}
    </WithAnswer>
  );
}
