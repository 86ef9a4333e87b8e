import { wasThere } from '@alongside/domain/group/group-words.ts';
import { met } from '@alongside/domain/session/session-words.ts';
import { daysBetween } from '@alongside/domain/shared/day.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Timeline, TimelineEntry } from '../../ui/timeline.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { clockWords, dayWords, instantWords, sinceWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { PersonRead } from './person-read.ts';
import { type SessionRow, type TimelineRow, useTimeline } from './use-timeline.ts';

/** "Today" and "Yesterday", and otherwise the day itself. */
function whenWords(on: string, today: string): string {
  const isNear = daysBetween(on, today) <= 1 && daysBetween(on, today) >= 0;
  const words = isNear ? sinceWords(on, today) : dayWords(on, today);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function useSessionTitle(person: PersonRead) {
  const t = useWords('session');
  return ({ attendance, activities }: SessionRow): string => {
    const happened = t(`happened.${attendance}`, { name: firstName(person.displayName) });
    if (!met(attendance) || activities.length === 0) return happened;
    // One sentence, so only its first word has a capital.
    const said = [...(attendance === 'met_late' ? [happened] : []), ...activities.map((each) => t(`activity.${each}`))];
    return said.map((each, place) => (place === 0 ? each : lower(each))).join(', ');
  };
}

/** Where it waited on a phone, so that nobody takes the day it arrived for the day it was written. */
function WaitedLine({ session: { writtenAt, recordedAt } }: { session: SessionRow }) {
  const t = useWords('personPage');
  const { timeZone } = useAccount().organisation;
  if (!writtenAt) return null;
  const [written, arrived] = [instantWords(writtenAt, timeZone), instantWords(recordedAt, timeZone)];
  return <p className="small muted">{t('writtenAndArrived', { written, arrived })}</p>;
}

type Below = (session: SessionRow) => ReactNode;

function SessionEntry({ session, person, below }: { session: SessionRow; person: PersonRead; below: Below }) {
  const t = useWords('session');
  const titleOf = useSessionTitle(person);
  const { on, startedAt, minutes, mode, place, by, mine } = session;
  const when = [
    [whenWords(on, person.today), startedAt && clockWords(startedAt)].filter(Boolean).join(', '),
    t('personPage:minutes', { count: minutes }),
    place && met(session.attendance) ? t(`session:place.${place}`) : t(`session:mode.${mode}`),
    !mine && by,
  ];
  return (
    <TimelineEntry
      when={when.filter(Boolean).join(' · ')}
      title={titleOf(session)}
      kind={met(session.attendance) ? 'filled' : 'open'}
      isStruck={session.voided}
    >
      {below(session)}
      <WaitedLine session={session} />
    </TimelineEntry>
  );
}

type GroupRow = Extract<TimelineRow, { kind: 'group' }>;

/** That they came, and what was written about them alone: a group's other people are not on this page. */
function GroupEntry({ row, person }: { row: GroupRow; person: PersonRead }) {
  const t = useWords('personPage');
  const { on, startedAt, minutes, attendance, name, line } = row;
  const isThere = wasThere(attendance);
  const when = [
    [whenWords(on, person.today), startedAt && clockWords(startedAt)].filter(Boolean).join(', '),
    isThere && t('personPage:minutes', { count: minutes }),
  ];
  return (
    <TimelineEntry
      when={when.filter(Boolean).join(' · ')}
      title={t(`group:timeline.${attendance}`, { name })}
      kind={isThere ? 'filled' : 'open'}
    >
      {line?.split('\n').map((each) => (
        <p key={each}>{each}</p>
      ))}
    </TimelineEntry>
  );
}

function OtherEntry({ row, person }: { row: Exclude<TimelineRow, SessionRow | GroupRow>; person: PersonRead }) {
  const t = useWords('personPage');
  const when = whenWords(row.on, person.today);
  if (row.kind === 'goal')
    return (
      <TimelineEntry when={when} title={t('personPage:goalSet')} kind="mark">
        {row.words && <Quote>{row.words}</Quote>}
      </TimelineEntry>
    );
  if (row.kind === 'outcome') {
    const name = row.name ?? t('personPage:unknownMeasure');
    const measure = row.isAtOccasion ? t(`personPage:measure.${row.occasion}`, { name }) : name;
    // A copy that was carried before this was there says nothing of what is missing.
    const { value = null, called = null, max = 0, decimals = 0, missing = 0 } = row.main ?? {};
    const score = value === null ? null : value.toFixed(decimals);
    return (
      <TimelineEntry
        when={row.informant === 'worker' ? `${when} · ${t('personPage:workersView')}` : when}
        title={
          called
            ? t('personPage:measureCalled', { measure, called })
            : score === null
              ? measure
              : t('personPage:measureScored', { measure, score, max })
        }
        kind="mark"
      >
        {score !== null && missing > 0 && (
          <p className="small muted">{t('personPage:measureWithout', { count: missing })}</p>
        )}
      </TimelineEntry>
    );
  }
  if (row.kind === 'permission')
    return (
      <TimelineEntry
        when={`${when} · ${t(`permission:ways.${row.way}`)}`}
        title={t(`personPage:permission.${row.change}`)}
        kind="mark"
      />
    );
  if (row.kind === 'concern')
    return (
      <TimelineEntry when={when} title={t('personPage:concern')} kind="mark">
        <Link to={`/concerns/${row.id}`}>{t('personPage:openConcern')}</Link>
      </TimelineEntry>
    );
  if (row.kind === 'begun')
    return (
      <TimelineEntry when={when} title={t(row.hasStarted ? 'personPage:begun' : 'personPage:referred')} kind="mark" />
    );
  const reason = row.reason ? t(`episode:ending.${row.reason}`) : t('episode:state.ended');
  return <TimelineEntry when={when} title={t('personPage:ended', { reason })} kind="mark" />;
}

/** What happened, newest first, by twenties. `sessionBelow` draws what stands under one session's title. */
export function PersonTimeline({ person, sessionBelow }: { person: PersonRead; sessionBelow: Below }) {
  const t = useWords('personPage');
  const { entries, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useTimeline(
    person.id,
  );
  if (error && !entries) return <NoAnswer error={error} onTryAgain={refetch} />;
  if (!entries) return <Loading blocks={3} />;
  if (entries.length === 0) return <p className="muted">{t('timelineEmpty')}</p>;
  return (
    <>
      <Timeline aria-label={t('timeline')}>
        {entries.map((row) =>
          row.kind === 'session' ? (
            <SessionEntry key={row.id} session={row} person={person} below={sessionBelow} />
          ) : row.kind === 'group' ? (
            <GroupEntry key={row.id} row={row} person={person} />
          ) : (
            <OtherEntry key={row.id} row={row} person={person} />
          ),
        )}
      </Timeline>
      {isFetchNextPageError && <NoAnswer error={error} onTryAgain={fetchNextPage} />}
      {hasNextPage && !isFetchNextPageError && (
        <Button
          look="quiet"
          isBusy={isFetchingNextPage}
          busyWords={t('loadingEarlier')}
          onPress={() => void fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
