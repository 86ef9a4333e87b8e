import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ContactList } from '../features/review/contact-list.tsx';
import { wantedContacts } from '../features/review/contacts-address.ts';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { type Answered, trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords, todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

type Wanted = ReturnType<typeof wantedContacts>;

function Contacts({ read, wanted }: { read: Answered['review']['contacts']; wanted: Wanted }) {
  const t = useWords('review');
  const { today, total, isWhole, workerName } = read;
  const when = t('review:contacts.when', { from: dayWords(wanted.from, today), to: dayWords(wanted.to, today) });
  const sub = t('review:contacts.sub', { what: t(`review:contacts.kind.${wanted.kind ?? 'all'}`), when, count: total });
  return (
    <>
      <PageHeading
        back={
          wanted.accountId
            ? { to: `/team/${wanted.accountId}`, label: t('myTeam:caseloadPageTitle') }
            : { to: '/team', label: t('myTeam:pageTitle') }
        }
        sub={isWhole ? sub : `${sub} ${t('review:contacts.notWhole')}`}
      >
        {workerName ? t('review:contacts.ofWorker', { name: workerName }) : t('review:contacts.title')}
      </PageHeading>
      <ContactList read={read} />
    </>
  );
}

/** The list behind a figure: of one worker, of one team, or of all one supervises. */
export function TeamContactsPage() {
  const t = useWords('review');
  usePageTitle(t('contacts.pageTitle'));
  const [asked] = useSearchParams();
  const wanted = wantedContacts(asked, todayIn(useAccount().organisation.timeZone));
  const read = useQuery(trpc.review.contacts.queryOptions(wanted));
  return <WithAnswer read={read}>{(contacts) => <Contacts read={contacts} wanted={wanted} />}</WithAnswer>;
}
