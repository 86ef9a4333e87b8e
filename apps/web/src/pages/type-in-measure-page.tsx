import { withPastedWording, wordingCanBeShown } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CompleteForm } from '../features/outcome/complete-form.tsx';
import { typedInWays } from '../features/outcome/offered.ts';
import { ScoreForm } from '../features/outcome/score-form.tsx';
import { WayList } from '../features/outcome/way-list.tsx';
import { useAccount } from '../shell/account.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { type Answered, trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

type Due = Answered['outcome']['dueAfterEnding'][number];
type Measure = Answered['instrument']['read'];

interface TypeInProps {
  person: Due;
  occasion: Due['measures'][number]['occasion'];
  measure: Measure;
}

function TypeIn({ person, occasion, measure: { instrument: bare, choice } }: TypeInProps) {
  const t = useWords('outcome');
  const navigate = useNavigate();
  const today = todayIn(useAccount().organisation.timeZone);
  const [asked] = useSearchParams();
  const instrument = withPastedWording(bare, choice.licenceConfirmedAt ? choice.wording : null);
  const way = typedInWays.find((each) => each === asked.get('way'));
  const name = firstName(person.name);
  const here = `/register/${person.personId}/measures/${instrument.key}`;
  const start = {
    person: { id: person.personId, name: person.name },
    instrument,
    informant: instrument.completedBy.includes('person') ? 'person' : 'worker',
    occasion,
    today,
    isAfterEnding: true,
    onSaved: () => navigate('/register', { replace: true }),
    onTakenBack: () => undefined,
  } as const;
  return (
    <Narrow>
      <PageHeading
        back={way ? { to: here, label: t('otherWay') } : { to: '/register', label: t('register:title') }}
        over={t('measureAfterEnding', { name })}
        sub={instrument.about}
      >
        {instrument.shortName}
      </PageHeading>
      {!way && (
        <WayList
          offered={{ instrument, canShowWording: wordingCanBeShown(instrument) }}
          name={name}
          base={here}
          only={typedInWays}
        />
      )}
      {way === 'on_paper' && <CompleteForm {...start} way={way} />}
      {way === 'score_only' && <ScoreForm {...start} way={way} />}
    </Narrow>
  );
}

/** A coordinator types in a sheet, or a score, that came after the two had ended. */
export function TypeInMeasurePage() {
  const t = useWords('outcome');
  usePageTitle(t('measurePageTitle'));
  const { personId = '', instrument: key = '' } = useParams();
  const due = useQuery(trpc.outcome.dueAfterEnding.queryOptions());
  const read = useQuery(trpc.instrument.read.queryOptions({ key }));
  return (
    <WithAnswer read={due}>
      {(people) => {
        const person = people.find((each) => each.personId === personId);
        const occasion = person?.measures.find(({ instrument }) => instrument === key)?.occasion;
        if (!person || !occasion) return <NothingHere />;
        return (
          <WithAnswer read={read}>
            {(measure) => <TypeIn person={person} occasion={occasion} measure={measure} />}
          </WithAnswer>
        );
      }}
    </WithAnswer>
  );
}
