import { WorryAbout } from '../features/concern/worry-about.tsx';
import { CoverBanner } from '../features/cover/cover-sheet.tsx';
import { UnsentHere } from '../features/device/unsent-here.tsx';
import { GoalsCard } from '../features/goal/goals-card.tsx';
import { PlannedCard } from '../features/meet-up/planned-card.tsx';
import { OutcomeCard } from '../features/outcome/outcome-card.tsx';
import { ContactCard } from '../features/person/contact-card.tsx';
import { EndingDayCard } from '../features/person/ending-day-card.tsx';
import { PersonColumns } from '../features/person/person-columns.tsx';
import { PersonHeading } from '../features/person/person-heading.tsx';
import type { PersonRead } from '../features/person/person-read.ts';
import { PersonTimeline } from '../features/person/person-timeline.tsx';
import { WithPerson } from '../features/person/with-person.tsx';
import { AskQuestion } from '../features/question/ask-question.tsx';
import { SessionQuestions } from '../features/question/session-questions.tsx';
import { CallBanner } from '../features/session/call-banner.tsx';
import { ClosedNote } from '../features/session/closed-note.tsx';
import { SessionBody } from '../features/session/session-body.tsx';
import { TalkLine } from '../features/session/talk-line.tsx';
import { rememberCall } from '../rung.ts';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Banner } from '../ui/banner.tsx';
import { Stack } from '../ui/layout.tsx';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

function PersonView({ person }: { person: PersonRead }) {
  const t = useWords('personPage');
  const account = useAccount();
  const { timeZone } = account.organisation;
  const { id: personId, today, walking, contact } = person;
  const shared = { personId, today, canWrite: walking };
  const onRing = () => rememberCall({ id: personId, name: person.displayName }, account.id);
  return (
    <Stack gap="loose">
      <PersonHeading person={person} onRing={onRing} />
      {/* A copy that was carried before cover was there has none. */}
      <CoverBanner coveredBy={person.coveredBy ?? []} personId={personId} today={today} />
      <UnsentHere about={personId} />
      {person.walking && <CallBanner today={today} />}
      <PersonColumns
        beside={
          <>
            <PlannedCard person={{ id: personId, name: person.displayName }} meetUps={person.meetUps} today={today} />
            {contact && <ContactCard contact={contact} onRing={onRing} />}
            <EndingDayCard person={person} />
            <WorryAbout person={{ id: personId, name: person.displayName }} />
            <OutcomeCard {...shared} measures={person.measures} scores={person.outcomes} />
            <GoalsCard {...shared} goals={person.goals} />
          </>
        }
      >
        <h2>{t('timeline')}</h2>
        {!walking && (
          <Banner title={t('supervising')}>{t('supervisingWhy', { name: firstName(person.displayName) })}</Banner>
        )}
        <PersonTimeline
          person={person}
          sessionBelow={(session) => (
            <>
              {session.words ? (
                <SessionBody
                  session={session}
                  person={{ id: personId, name: person.displayName }}
                  words={session.words}
                  timeZone={timeZone}
                />
              ) : (
                <ClosedNote session={session} timeZone={timeZone} />
              )}
              <TalkLine
                session={session}
                person={{ id: personId, name: person.displayName }}
                talksWith={person.talksWith ?? null}
              />
              <SessionQuestions personId={personId} session={session} />
              {!walking && !session.mine && <AskQuestion session={session} />}
            </>
          )}
        />
      </PersonColumns>
    </Stack>
  );
}

export function PersonPage() {
  const t = useWords('personPage');
  usePageTitle(t('pageTitle'));
  return <WithPerson>{(person) => <PersonView person={person} />}</WithPerson>;
}
