import { hasOccasions } from '@alongside/domain/outcome/told-measure.ts';
import { useParams } from 'react-router';
import { AfterMeasure } from '../features/outcome/after-measure.tsx';
import { lastOf } from '../features/outcome/offered.ts';
import { readingBefore } from '../features/outcome/seen-reading.ts';
import { useSeen } from '../features/outcome/use-seen.ts';
import type { PersonRead } from '../features/person/person-read.ts';
import { WithPerson } from '../features/person/with-person.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { dayWords } from '../words/day-words.ts';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

function Done({ person }: { person: PersonRead }) {
  const t = useWords('outcome');
  const { outcomeId = '' } = useParams();
  const { found, isLoading, readings } = useSeen(person.id, outcomeId);
  const measures = `/people/${person.id}/measures`;
  if (!found) return isLoading ? <Loading blocks={3} /> : <NothingHere />;
  const { seen, instrument } = found;
  const name = firstName(person.displayName);
  return (
    <Narrow>
      <PageHeading
        back={{ to: measures, label: t('backToMeasures') }}
        over={t('measureWith', { name })}
        sub={[
          dayWords(seen.takenOn, person.today),
          hasOccasions(instrument) && t(`occasions.${seen.occasion}`),
          t(`wayDone.${seen.way}`),
          t(`view.${seen.informant}`, { name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {instrument.shortName}
      </PageHeading>
      <AfterMeasure
        person={{ id: person.id, name: person.displayName }}
        instrument={instrument}
        seen={seen}
        before={readingBefore(seen, readings ?? [])}
        otherView={lastOf(readings ?? [], instrument.key, seen.informant === 'person' ? 'worker' : 'person') ?? null}
        knowsBefore={readings !== null}
        today={person.today}
      />
    </Narrow>
  );
}

/** What a completed measure says beside the last one, to be talked about with the person. */
export function MeasureDonePage() {
  const t = useWords('outcome');
  usePageTitle(t('donePageTitle'));
  return <WithPerson>{(person) => (person.walking ? <Done person={person} /> : <NothingHere />)}</WithPerson>;
}
