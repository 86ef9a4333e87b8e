import { metLatelyFrom } from '@alongside/domain/review/read-review.ts';
import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { TeamGroups } from '../features/group/team-groups.tsx';
import { LateWordsCard } from '../features/late-words/late-words-card.tsx';
import { TeamAfterEndingCard } from '../features/outcome/after-ending-card.tsx';
import { MeasuresDueCard } from '../features/outcome/measures-due-card.tsx';
import { TeamWellbeingCard } from '../features/own-measure/team-wellbeing-card.tsx';
import { contactsAddress } from '../features/review/contacts-address.ts';
import { LoadsCard } from '../features/review/loads-card.tsx';
import type { ReviewRead } from '../features/review/review-words.ts';
import { TeamLinks } from '../features/review/team-links.tsx';
import { TrendCard } from '../features/review/trend-card.tsx';
import { WorthTalkingAbout } from '../features/review/worth-talking-about.tsx';
import { LeftAlone } from '../features/supervision/left-alone.tsx';
import { TeamTable } from '../features/supervision/team-table.tsx';
import type { TeamRead } from '../features/supervision/team-words.ts';
import { WhatWaits } from '../features/supervision/what-waits.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

function Team({ team, review, teamId }: { team: TeamRead; review: ReviewRead; teamId: string | null }) {
  const t = useWords('myTeam');
  const { teams, workers, metWithinDays } = team;
  if (teams.length === 0) return <EmptyState title={t('noTeamTitle')}>{t('noTeamBody')}</EmptyState>;
  const sum = (of: (worker: TeamRead['workers'][number]) => number) =>
    workers.reduce((total, worker) => total + of(worker), 0);
  return (
    <>
      <PageHeading
        sub={t('sub', {
          workers: t('workers', { count: workers.length }),
          people: t('people', { count: sum(({ people }) => people) }),
          met: t('met', { count: sum(({ metLately }) => metLately) }),
          days: metWithinDays,
        })}
        actions={
          <>
            <LinkButton to="/supervision" look="quiet" icon={MessagesSquare}>
              {t('allSupervision')}
            </LinkButton>
            <LinkButton to="/fidelity" look="quiet">
              {t('fidelity:pageTitle')}
            </LinkButton>
          </>
        }
      >
        {teams.map(({ name }) => name).join(', ')}
      </PageHeading>
      <LeftAlone people={team.leftAlone} />
      <LateWordsCard />
      {workers.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
      ) : (
        <Stack gap="loose">
          <TeamLinks teams={teams} chosen={teamId} />
          <Columns>
            <WorthTalkingAbout review={review} />
            <WhatWaits team={team} />
          </Columns>
          <TeamTable
            team={team}
            quiet={review.quiet}
            metAddress={(accountId) =>
              contactsAddress({ from: metLatelyFrom(team.today), to: team.today, kind: 'met', accountId })
            }
          />
          <LoadsCard review={review} />
          <TrendCard trend={review.trend} today={review.today} teamId={teamId} />
          <TeamGroups />
          <TeamWellbeingCard />
          <MeasuresDueCard
            people={team.measuresDue.filter(({ hasEnded }) => !hasEnded)}
            sub={t('outcomes:dueTeamSub')}
            to={(personId) => `/people/${personId}/outcomes`}
          />
          <TeamAfterEndingCard people={team.measuresDue.filter(({ hasEnded }) => hasEnded)} />
        </Stack>
      )}
    </>
  );
}

export function TeamPage() {
  const t = useWords('myTeam');
  usePageTitle(t('pageTitle'));
  const [asked] = useSearchParams();
  const teamId = asked.get('team');
  const read = useQuery(trpc.supervision.team.queryOptions());
  const review = useQuery(trpc.review.team.queryOptions(teamId === null ? {} : { teamId }));
  return (
    <WithAnswer read={read}>
      {(team) => <WithAnswer read={review}>{(seen) => <Team team={team} review={seen} teamId={teamId} />}</WithAnswer>}
    </WithAnswer>
  );
}
