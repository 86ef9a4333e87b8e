import { useQuery } from '@tanstack/react-query';
import { AnsweredAlone } from '../features/outcome/answered-alone.tsx';
import { MeasureList } from '../features/outcome/measure-list.tsx';
import { OpenLinks } from '../features/outcome/open-links.tsx';
import { useMeasures } from '../features/outcome/use-measures.ts';
import type { PersonRead } from '../features/person/person-read.ts';
import { WithPerson } from '../features/person/with-person.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

function Measures({ person }: { person: PersonRead }) {
  const t = useWords('outcome');
  const { offered, ofPerson } = useMeasures(person.id);
  const day = useQuery(trpc.today.read.queryOptions());
  // A copy that was carried before this was there says nothing of it.
  const due = day.data?.measuresDue?.find(({ personId }) => personId === person.id)?.measures ?? [];
  const name = firstName(person.displayName);
  return (
    <Narrow>
      <PageHeading
        back={{ to: `/people/${person.id}`, label: t('session:backToPerson', { name }) }}
        sub={t('outcome:measuresIntro')}
      >
        {t('outcome:measuresTitle', { name })}
      </PageHeading>
      {ofPerson.data && <AnsweredAlone {...ofPerson.data} />}
      <WithAnswer read={offered}>
        {(measures) => (
          <MeasureList
            personId={person.id}
            offered={measures}
            readings={ofPerson.data?.readings ?? null}
            due={due}
            today={person.today}
          />
        )}
      </WithAnswer>
      {ofPerson.data && <OpenLinks {...ofPerson.data} />}
    </Narrow>
  );
}

/** Which measure to do next with someone, and what came back by a link. Only for whoever walks with them. */
export function MeasuresPage() {
  const t = useWords('outcome');
  usePageTitle(t('measuresPageTitle'));
  return <WithPerson>{(person) => (person.walking ? <Measures person={person} /> : <NothingHere />)}</WithPerson>;
}
