import type { OutcomeOccasion } from '@alongside/domain/outcome/outcome-words.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useToast } from '../../ui/toast.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { AfterEndingList, type Ended, type EndedMeasure } from './after-ending-list.tsx';
import { LinkMade } from './link-made.tsx';

function MakeOne({ person, measure, onMade }: { person: Ended; measure: EndedMeasure; onMade: (made: Made) => void }) {
  const t = useWords('outcomes');
  const toast = useToast();
  const [id] = useState(() => newId('outcomeLink'));
  const { personId, name } = person;
  const { instrument, version, shortName, occasion } = measure;
  const make = useMutation(
    trpc.outcome.makeLink.mutationOptions({
      onSuccess: (link) => onMade({ link, name }),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  const point: OutcomeOccasion = occasion;
  return (
    <Button
      look="quiet"
      small
      icon={Link2}
      isBusy={make.isPending}
      busyWords={t('outcome:makingLink')}
      aria-label={t('outcomes:makeLinkOf', { measure: shortName, name })}
      onPress={() => make.mutate({ id, personId, instrument, instrumentVersion: version, occasion: point })}
    >
      {t('outcomes:makeLink')}
    </Button>
  );
}

interface Made {
  link: Answered['outcome']['makeLink'];
  name: string;
}

/** Once they have ended nobody walks with a person any more: the coordinator sends them the last questions, if they agreed. */
export function AfterEndingCard() {
  const t = useWords('outcomes');
  const { data: people } = useQuery(trpc.outcome.dueAfterEnding.queryOptions());
  const [made, setMade] = useState<Made | null>(null);
  if (made) {
    const close = () => setMade(null);
    return <LinkMade made={made.link} name={firstName(made.name)} onClosed={close} onDone={close} />;
  }
  if (!people || people.length === 0) return null;
  return (
    <Card title={t('dueAfterTitle')} sub={t('dueAfterSub')}>
      <AfterEndingList
        people={people}
        to={(personId) => `/register/${personId}`}
        typeInAt={(personId) => `/register/${personId}/measures`}
        // Without wording there is nothing to answer behind a link.
        first={(person, measure) =>
          measure.canShowWording && <MakeOne person={person} measure={measure} onMade={setMade} />
        }
      />
    </Card>
  );
}

/** The same for a supervisor, whose teams walked with them: a link to answer alone is the coordinator's to make. */
export function TeamAfterEndingCard({ people }: { people: readonly Ended[] }) {
  const t = useWords('outcomes');
  if (people.length === 0) return null;
  return (
    <Card title={t('dueAfterTitle')} sub={t('dueAfterTeamSub')}>
      <AfterEndingList people={people} typeInAt={(personId) => `/team/ended/${personId}/measures`} />
    </Card>
  );
}
