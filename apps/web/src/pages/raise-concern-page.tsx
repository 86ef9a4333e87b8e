import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { PhonesCard } from '../features/concern/phones-card.tsx';
import { RaiseForm } from '../features/concern/raise-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

/** The numbers stand there before anything is asked for or answered; the form waits for no name either. */
export function RaiseConcernPage() {
  const t = useWords('concern');
  usePageTitle(t('raise.pageTitle'));
  const { personId = null } = useParams();
  const [asked] = useSearchParams();
  const goTo = useNavigate();
  const { roles } = useAccount();
  const walks = roles.includes('peer_worker');
  const read = useQuery({ ...trpc.person.read.queryOptions({ personId: personId ?? '' }), enabled: personId !== null });
  const own = useQuery({ ...trpc.person.caseload.queryOptions(), enabled: walks && personId === null });
  // Whoever was moved off them meanwhile may still raise it about them: only the name is not known.
  const person = personId === null ? null : { id: personId, name: read.data?.displayName ?? t('someone') };
  const people = own.data?.people.map(({ personId: id, displayName: name }) => ({ id, name })) ?? [];
  return (
    <Narrow>
      <PageHeading sub={t('raise.sub')}>
        {read.data ? t('raise.titleAbout', { name: firstName(read.data.displayName) }) : t('raise.title')}
      </PageHeading>
      <PhonesCard />
      <RaiseForm
        key={person?.id ?? 'someone'}
        start={{ person, sessionId: asked.get('session'), outcomeId: asked.get('measure') }}
        people={people}
        onSent={(concernId) => goTo(`/concerns/${concernId}`, { replace: true })}
      />
    </Narrow>
  );
}
