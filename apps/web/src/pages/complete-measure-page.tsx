import { type OutcomeWay, outcomeWays } from '@alongside/domain/outcome/outcome-words.ts';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CompleteForm } from '../features/outcome/complete-form.tsx';
import { LicenceNotice } from '../features/outcome/licence-notice.tsx';
import { MakeLink } from '../features/outcome/make-link.tsx';
import { likelyOccasion, type Offered, type Reading, waysFor } from '../features/outcome/offered.ts';
import { ScoreForm } from '../features/outcome/score-form.tsx';
import { useMeasures } from '../features/outcome/use-measures.ts';
import { WayList } from '../features/outcome/way-list.tsx';
import type { PersonRead } from '../features/person/person-read.ts';
import { WithPerson } from '../features/person/with-person.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

interface Completing {
  person: PersonRead;
  offered: Offered;
  readings: readonly Reading[];
  way: OutcomeWay;
  isOwnView: boolean;
}

function Complete({ person, offered, readings, way, isOwnView }: Completing) {
  const navigate = useNavigate();
  const { instrument } = offered;
  const measures = `/people/${person.id}/measures`;
  const about = { id: person.id, name: person.displayName };
  const informant = isOwnView || !instrument.completedBy.includes('person') ? 'worker' : 'person';
  // Each time of walking together has a start of its own.
  const ofNow = readings.filter(({ episodeId }) => episodeId === person.episode?.id);
  const occasion = likelyOccasion(instrument, informant, {
    readings: ofNow,
    // A copy that was carried before this was there says nothing of it.
    agreedEndOn: person.episode?.agreedEndOn ?? null,
    today: person.today,
  });
  if (way === 'alone' && !isOwnView)
    return <MakeLink person={about} instrument={instrument} occasion={occasion} onDone={() => navigate(measures)} />;
  const start = {
    person: about,
    instrument,
    way,
    informant,
    occasion,
    today: person.today,
    onSaved: (outcomeId: string) => navigate(`${measures}/done/${outcomeId}`, { replace: true }),
    onTakenBack: () => void navigate(measures),
  } as const;
  return way === 'score_only' ? <ScoreForm {...start} /> : <CompleteForm {...start} />;
}

function Measure({ person, offered, readings }: Pick<Completing, 'person' | 'offered' | 'readings'>) {
  const t = useWords('outcome');
  const [asked] = useSearchParams();
  const isOwnView = asked.get('view') === 'worker';
  const chosen = outcomeWays.find((each) => each === asked.get('way'));
  const way = waysFor(offered).find((each) => each.way === chosen && each.isOwnView === isOwnView)?.way;
  const { instrument } = offered;
  const name = firstName(person.displayName);
  const measures = `/people/${person.id}/measures`;
  return (
    <Narrow>
      <PageHeading
        back={
          way
            ? { to: `${measures}/${instrument.key}`, label: t('otherWay') }
            : { to: measures, label: t('backToMeasures') }
        }
        over={t(isOwnView ? 'measureOwnView' : 'measureWith', { name })}
        sub={instrument.about}
      >
        {instrument.shortName}
      </PageHeading>
      {way ? (
        <Complete {...{ person, offered, readings, way, isOwnView }} />
      ) : (
        <>
          <WayList
            offered={offered}
            name={name}
            base={`${measures}/${instrument.key}`}
            sheetAt={`${measures}/${instrument.key}/sheet`}
          />
          <LicenceNotice licence={instrument.licence} />
        </>
      )}
    </Narrow>
  );
}

function Found({ person }: { person: PersonRead }) {
  const { instrument = '' } = useParams();
  const { offered, ofPerson } = useMeasures(person.id);
  return (
    <WithAnswer read={offered}>
      {(measures) => {
        const found = measures.find((each) => each.instrument.key === instrument);
        if (!found) return <NothingHere />;
        // The occasion is guessed from what was done before; without signal it is a guess without that.
        if (!ofPerson.data && !ofPerson.error) return <Loading />;
        return <Measure person={person} offered={found} readings={ofPerson.data?.readings ?? []} />;
      }}
    </WithAnswer>
  );
}

/** One measure: how it is to be filled in, and then the filling in. */
export function CompleteMeasurePage() {
  const t = useWords('outcome');
  usePageTitle(t('measurePageTitle'));
  return <WithPerson>{(person) => (person.walking ? <Found person={person} /> : <NothingHere />)}</WithPerson>;
}
