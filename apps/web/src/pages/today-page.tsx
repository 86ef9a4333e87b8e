import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useEffect } from 'react';
import { Link, Navigate } from 'react-router';
import { dayNow } from '../day-now.ts';
import { ActionsCard } from '../features/action/actions-card.tsx';
import { CompetenceWaitingCard } from '../features/competence/waiting-card.tsx';
import { ConcernsWaitingCard } from '../features/concern/concerns-waiting-card.tsx';
import { useConcernLines } from '../features/concern/use-concern-lines.ts';
import { useWaitingConcerns } from '../features/concern/waiting-concerns.ts';
import { OwnCoversCard } from '../features/cover/own-covers-card.tsx';
import { useGapLines } from '../features/cover/use-gap-lines.ts';
import { NoSignalBanner } from '../features/device/no-signal-banner.tsx';
import { PlanActions } from '../features/meet-up/plan-actions.tsx';
import { AwaitingTalkCard } from '../features/outcome/awaiting-talk-card.tsx';
import { MeasuresDueCard } from '../features/outcome/measures-due-card.tsx';
import { OwnMeasureDueCard } from '../features/own-measure/due-card.tsx';
import { OpenQuestionsCard } from '../features/question/open-questions-card.tsx';
import { useQuestionLines } from '../features/question/use-question-lines.ts';
import { useWorthLines } from '../features/review/use-worth-lines.ts';
import { CallBanner } from '../features/session/call-banner.tsx';
import { TriedButton } from '../features/session/tried-button.tsx';
import { FiveCard } from '../features/today/five-card.tsx';
import { greeting, hourIn } from '../features/today/greeting.ts';
import { GroupList } from '../features/today/group-list.tsx';
import { MeetUpList } from '../features/today/meet-up-list.tsx';
import { NextUpBanner } from '../features/today/next-up-banner.tsx';
import { QuietList } from '../features/today/quiet-list.tsx';
import { SupervisionCard } from '../features/today/supervision-card.tsx';
import { SupervisionWaitingCard } from '../features/today/supervision-waiting-card.tsx';
import { useSupervisionLines } from '../features/today/use-supervision-lines.ts';
import { CheckInCards } from '../features/working-terms/check-in-card.tsx';
import { useDevice } from '../outbox/device-state.ts';
import { withUnsent } from '../outbox/with-unsent.ts';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { firstPlace } from '../shell/places.ts';
import { type Answered, trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { whenIdle } from '../when-idle.ts';
import { NoAnswer } from '../with-answer.tsx';
import { longDayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

type Day = Answered['today']['read'];

/** `now` is today also where the page was carried from yesterday: what is logged from it counts there. */
function WithPeople({ day, now }: { day: Day; now: string }) {
  const t = useWords('today');
  const { groups } = day;
  const actions = (plan: Day['toLog'][number]) => <PlanActions plan={plan} today={day.today} />;
  return (
    <>
      <Card title={t('meetUps')} aside={<Link to="/week">{t('openWeek')}</Link>}>
        {day.meetUpsToday.length > 0 && (
          <MeetUpList meetUps={day.meetUpsToday} today={day.today} isToday canLog actions={actions} />
        )}
        {groups.today.length > 0 && <GroupList dates={groups.today} today={day.today} isToday canLog />}
        {day.meetUpsToday.length + groups.today.length === 0 && <p className="muted">{t('noMeetUps')}</p>}
      </Card>
      {day.toLog.length + groups.toLog.length > 0 && (
        <Card title={t('toLog')} sub={t('toLogSub')}>
          {groups.toLog.length > 0 && <GroupList dates={groups.toLog} today={day.today} canLog />}
          {day.toLog.length > 0 && <MeetUpList meetUps={day.toLog} today={day.today} canLog actions={actions} />}
        </Card>
      )}
      {day.notMetLately.length > 0 && (
        <QuietList
          people={day.notMetLately}
          quietDays={day.quietDays ?? 0}
          today={day.today}
          action={({ personId, displayName }) => (
            <TriedButton person={{ id: personId, name: displayName }} today={now} />
          )}
        />
      )}
    </>
  );
}

function Beside({ day, supervises }: { day: Day; supervises: boolean }) {
  const t = useWords('today');
  // One card at most is marked as waiting, and a concern goes before everything.
  const concernWaits = useWaitingConcerns().data?.concerns.some(({ why }) => why === 'to_acknowledge') ?? false;
  // A copy that was carried before supervision was prepared together has none.
  const waiting = day.supervisionWaiting ?? [];
  // Nor a word of the other kinds, before each had its own day.
  const supervisions = [...(day.supervision ? [day.supervision] : []), ...(day.alsoSupervision ?? [])].filter(
    ({ dueOn }) => !waiting.some(({ waits, heldOn }) => (waits === 'prepare' || waits === 'write') && heldOn === dueOn),
  );
  return (
    <>
      {!supervises && <SupervisionWaitingCard waiting={waiting} today={day.today} isQuiet={concernWaits} />}
      {supervisions.map((supervision, at) => (
        <SupervisionCard
          key={supervision.kind}
          supervision={supervision}
          isQuiet={concernWaits || waiting.length > 0 || at > 0}
        />
      ))}
      <ActionsCard actions={day.actions} today={day.today} />
      {day.ahead.length + day.groups.ahead.length > 0 && (
        <Card title={t('today:ahead')}>
          {day.ahead.length > 0 && <MeetUpList meetUps={day.ahead} today={day.today} />}
          {day.groups.ahead.length > 0 && <GroupList dates={day.groups.ahead} today={day.today} />}
        </Card>
      )}
      {/* A copy that was carried before the list was there has none. */}
      <MeasuresDueCard
        people={day.measuresDue ?? []}
        sub={t('outcomes:dueSub')}
        to={(personId) => `/people/${personId}/measures`}
      />
    </>
  );
}

/** Concerns, questions, supervision, people worth talking about, gaps in cover: in this order, and above everything else. */
function SupervisorsFive({ day, isFolded }: { day: Day; isFolded: boolean }) {
  const concerns = useConcernLines();
  const questions = useQuestionLines();
  const supervision = useSupervisionLines(day.supervisionWaiting ?? []);
  const worth = useWorthLines();
  const gaps = useGapLines();
  return (
    <FiveCard
      five={[concerns, questions, supervision, worth.people, gaps]}
      after={worth.workers}
      isFolded={isFolded}
      isWaiting={concerns.isUnanswered}
    />
  );
}

/** The first address of all: those who have no day of their own begin at their first place. */
export function TodayPage() {
  const first = firstPlace(useAccount().roles);
  return first === '/' ? <OwnDay /> : <Navigate to={first} replace />;
}

/** Where most presses from here lead: it is there before the press, on a slow phone too. */
const fetchLogPage = () => whenIdle(() => void import('./log-session-page.tsx'));

function OwnDay() {
  const t = useWords('today');
  const { roles, organisation } = useAccount();
  usePageTitle(t('pageTitle'));
  useEffect(fetchLogPage, []);
  const { data: told, dataUpdatedAt, error, refetch } = useQuery(trpc.today.read.queryOptions());
  const { waiting } = useDevice();
  if (error && !told) return <NoAnswer error={error} onTryAgain={refetch} />;
  if (!told) return <Loading blocks={3} />;
  const day = withUnsent(told, waiting);
  const walks = roles.includes('peer_worker');
  const supervises = roles.includes('supervisor');
  const now = dayNow(day.today, dataUpdatedAt, organisation.timeZone, new Date());
  const groupDates = day.groups.today.length + day.groups.toLog.length;
  const { hello, ahead } = greeting(t, day, hourIn(organisation.timeZone, new Date()));
  return (
    <Stack gap="loose">
      <PageHeading
        over={longDayWords(day.today)}
        actions={
          walks &&
          day.people > 0 && (
            <LinkButton to="/people" icon={PenLine} wide>
              {t('logSession')}
            </LinkButton>
          )
        }
      >
        {hello}
        <br />
        {ahead}
      </PageHeading>
      <NoSignalBanner readAt={dataUpdatedAt} />
      <AwaitingTalkCard />
      {!supervises && <ConcernsWaitingCard />}
      {walks && <NextUpBanner day={day} />}
      {walks && <CallBanner today={now} />}
      <Columns>
        <Stack>
          {/* Folded for whoever has a day of their own below it: what is today is told in the heading, and what comes soon above. */}
          {supervises && <SupervisorsFive day={day} isFolded={walks} />}
          {walks && <OwnCoversCard />}
          {walks &&
            (day.people + groupDates > 0 ? (
              <WithPeople day={day} now={now} />
            ) : (
              <EmptyState title={t('nobodyTitle')}>{t('nobodyBody')}</EmptyState>
            ))}
        </Stack>
        <Stack>
          {!supervises && <OpenQuestionsCard />}
          <Beside day={day} supervises={supervises} />
          <CheckInCards />
          <CompetenceWaitingCard />
          {walks && <OwnMeasureDueCard />}
        </Stack>
      </Columns>
    </Stack>
  );
}
