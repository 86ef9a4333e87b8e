import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { CompleteForm } from '../features/outcome/complete-form.tsx';
import { type Offered, typedInWays } from '../features/outcome/offered.ts';
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

/** The list one came from and goes back to. */
type From = { to: string; label: string };

interface TypeInProps {
  person: Due;
  occasion: Due['measures'][number]['occasion'];
  offered: Offered;
  from: From;
}

function TypeIn({ person, occasion, offered, from }: TypeInProps) {
  const t = useWords('outcome');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const today = todayIn(useAccount().organisation.timeZone);
  const [asked] = useSearchParams();
  const { instrument } = offered;
  const way = typedInWays.find((each) => each === asked.get('way'));
  const name = firstName(person.name);
  const { personId } = person;
  const start = {
    person: { id: personId, name: person.name },
    instrument,
    informant: instrument.completedBy.includes('person') ? 'person' : 'worker',
    occasion,
    today,
    isAfterEnding: true,
    // Nobody walks with them who could talk about it: the numbers to ring, and who answers for such a worry, come first.
    onSaved: (outcomeId: string, riskToLife: boolean) =>
      navigate(riskToLife ? `/people/${personId}/concern?measure=${outcomeId}` : from.to, { replace: true }),
    onTakenBack: () => undefined,
  } as const;
  return (
    <Narrow>
      <PageHeading
        back={way ? { to: pathname, label: t('otherWay') } : from}
        over={t('measureAfterEnding', { name })}
        sub={instrument.about}
      >
        {instrument.shortName}
      </PageHeading>
      {!way && <WayList offered={offered} name={name} base={pathname} only={typedInWays} />}
      {way === 'on_paper' && <CompleteForm {...start} way={way} />}
      {way === 'score_only' && <ScoreForm {...start} way={way} />}
    </Narrow>
  );
}

function Found({ from }: { from: From }) {
  const t = useWords('outcome');
  usePageTitle(t('measurePageTitle'));
  const { personId = '', instrument: key = '' } = useParams();
  const due = useQuery(trpc.outcome.dueAfterEnding.queryOptions());
  const read = useQuery(trpc.outcome.offered.queryOptions());
  return (
    <WithAnswer read={due}>
      {(people) => (
        <WithAnswer read={read}>
          {(measures) => {
            const person = people.find((each) => each.personId === personId);
            const occasion = person?.measures.find(({ instrument }) => instrument === key)?.occasion;
            const offered = measures.find(({ instrument }) => instrument.key === key);
            if (!person || !occasion || !offered) return <NothingHere />;
            return <TypeIn person={person} occasion={occasion} offered={offered} from={from} />;
          }}
        </WithAnswer>
      )}
    </WithAnswer>
  );
}

/** A coordinator types in a sheet, or a score, that came after the two had ended. */
export function TypeInMeasurePage() {
  const t = useWords('register');
  return <Found from={{ to: '/register', label: t('title') }} />;
}

/** The same for a supervisor of the team it lay with. */
export function TypeInTeamMeasurePage() {
  const t = useWords('myTeam');
  return <Found from={{ to: '/team', label: t('pageTitle') }} />;
}
