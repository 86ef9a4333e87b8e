import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { LogSessionForm } from '../features/session/log-session-form.tsx';
import { useAccount } from '../shell/account.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWhileHere } from '../while-here.ts';
import { NoAnswer } from '../with-answer.tsx';
import { dayWords } from '../words/day-words.ts';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

/** A visit that lay within a cover, written down a few days after it. The person's own page is closed again. */
export function WriteUpVisitPage() {
  const t = useWords('cover');
  usePageTitle(t('session:logPageTitle'));
  const { coverId = '' } = useParams();
  const { timeZone } = useAccount().organisation;
  const goTo = useNavigate();
  const whileHere = useWhileHere();
  const { data, error, refetch } = useQuery(trpc.cover.mine.queryOptions());
  const back = { to: '/', label: t('cover:backToToday') };
  if (!data)
    return (
      <>
        <PageHeading back={back}>{t('session:logPageTitle')}</PageHeading>
        {error ? <NoAnswer error={error} onTryAgain={refetch} /> : <Loading />}
      </>
    );
  const found = (data.toWriteUp ?? []).find((each) => each.coverId === coverId);
  if (!found) return <NothingHere />;
  const { whom, forName, firstDay, lastDay, writeUpUntil, plans } = found;
  const { today } = data;
  const when = {
    name: firstName(forName),
    from: dayWords(firstDay, today),
    until: dayWords(lastDay, today),
    last: dayWords(writeUpUntil, today),
  };
  return (
    <>
      <PageHeading back={back} sub={t('cover:writeUpSub', when)}>
        {t('session:logTitle', { name: firstName(whom.displayName) })}
      </PageHeading>
      <LogSessionForm
        start={{
          personId: whom.id,
          displayName: whom.displayName,
          today,
          heldOn: lastDay,
          timeZone,
          lastMeeting: null,
          lastSession: null,
          meetUps: plans,
          meetUpId: null,
          talksWith: data.talksWith,
          callMinutes: null,
        }}
        onSaved={() => whileHere(() => goTo('/'))}
      />
    </>
  );
}
