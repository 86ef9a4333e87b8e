import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ActionList } from '../features/supervision/action-list.tsx';
import { AddendaCard } from '../features/supervision/addenda-card.tsx';
import { AgendaCard } from '../features/supervision/agenda-card.tsx';
import { ConcernsCard } from '../features/supervision/concerns-card.tsx';
import { HeldCards } from '../features/supervision/held-card.tsx';
import { ChangeSteps, PrepareSteps } from '../features/supervision/prepare-steps.tsx';
import { ReadersCard } from '../features/supervision/readers-card.tsx';
import { ReflectionsCard } from '../features/supervision/reflections-card.tsx';
import { SignCard } from '../features/supervision/sign-card.tsx';
import { isLockedFor, otherName, type SupervisionRead } from '../features/supervision/supervision-read.ts';
import { TalkWishesCard } from '../features/supervision/talk-wishes-card.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords, longDayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

type Part = { supervision: SupervisionRead };

function NextCard({ supervision: { nextOn } }: Part) {
  const t = useWords('supervision');
  return (
    <Card title={t('nextTitle')}>
      <p>{nextOn ? t('nextIs', { when: longDayWords(nextOn) }) : t('nextOpen')}</p>
    </Card>
  );
}

const isWritten = ({ summary, strengths, topics, people, othersDiscussed }: SupervisionRead): boolean =>
  Boolean(summary || strengths) || topics.length + people.length + othersDiscussed > 0;

function Preparing({ supervision }: Part) {
  return (
    <Columns>
      <Stack>
        <TalkWishesCard supervision={supervision} />
        <AgendaCard supervision={supervision} />
        {isWritten(supervision) && <HeldCards supervision={supervision} />}
        <ConcernsCard supervision={supervision} />
      </Stack>
      <Stack>
        <PrepareSteps supervision={supervision} />
        <ReflectionsCard supervision={supervision} />
        <ActionList supervision={supervision} />
      </Stack>
    </Columns>
  );
}

function Held({ supervision }: Part) {
  const { isOfMine, iAmThePeerWorker, agenda } = supervision;
  return (
    <Columns>
      <Stack>
        <HeldCards supervision={supervision} />
        <ConcernsCard supervision={supervision} />
        {isOfMine && <ChangeSteps supervision={supervision} />}
        {isLockedFor(supervision) && <AddendaCard supervision={supervision} />}
        {agenda.length > 0 && <AgendaCard supervision={supervision} />}
      </Stack>
      <Stack>
        <SignCard supervision={supervision} />
        <ActionList supervision={supervision} />
        <NextCard supervision={supervision} />
        {isOfMine && <ReflectionsCard supervision={supervision} />}
        {iAmThePeerWorker && <ReadersCard supervision={supervision} />}
      </Stack>
    </Columns>
  );
}

function Supervision({ supervision }: Part) {
  const t = useWords('supervision');
  const { kind, heldOn, minutes, today, state, isOfMine, peerWorkerName, supervisorName } = supervision;
  const isDraft = state === 'draft';
  const when = dayWords(heldOn, today);
  return (
    <>
      <PageHeading
        back={{ to: '/supervision', label: t('back') }}
        over={isDraft ? t('planned', { when }) : t('whenAndLong', { when, count: minutes })}
        sub={isDraft && t('draftSub')}
        tags={<Tag tone={isLockedFor(supervision) ? 'good' : 'plain'}>{t(`state.${state}`)}</Tag>}
      >
        {t(`kind.${kind}`)}{' '}
        {isOfMine
          ? t('with', { name: otherName(supervision) })
          : t('byAndWith', { supervisor: supervisorName, peerWorker: peerWorkerName })}
      </PageHeading>
      <Stack>
        {!isOfMine && <Banner title={t('readOnly', { name: peerWorkerName })} />}
        {isDraft ? <Preparing supervision={supervision} /> : <Held supervision={supervision} />}
      </Stack>
    </>
  );
}

export function SupervisionPage() {
  const t = useWords('supervision');
  usePageTitle(t('pageTitle'));
  const { supervisionId = '' } = useParams();
  const read = useQuery(trpc.supervision.read.queryOptions({ supervisionId }));
  return <WithAnswer read={read}>{(supervision) => <Supervision supervision={supervision} />}</WithAnswer>;
}
