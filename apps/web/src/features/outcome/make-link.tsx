import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { type OutcomeOccasion, outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { hasOccasions } from '@alongside/domain/outcome/told-measure.ts';
import { useMutation } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Stack } from '../../ui/layout.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { LicenceNotice } from './licence-notice.tsx';
import { LinkMade } from './link-made.tsx';

type MakeLinkProps = { person: About; instrument: Instrument; occasion: OutcomeOccasion; onDone: () => unknown };

/** A link by which the person answers on a phone of their own, without an account. It needs signal: the server makes it. */
export function MakeLink({ person, instrument, occasion, onDone }: MakeLinkProps) {
  const t = useWords('outcome');
  const name = firstName(person.name);
  const [id, setId] = useState(() => newId('outcomeLink'));
  const [at, setAt] = useState<OutcomeOccasion>(occasion);
  const [made, setMade] = useState<Answered['outcome']['makeLink'] | null>(null);
  const make = useMutation(trpc.outcome.makeLink.mutationOptions({ onSuccess: setMade, onSettled: () => lookAgain() }));
  if (made)
    return (
      <LinkMade
        made={made}
        name={name}
        onClosed={() => {
          setMade(null);
          setId(newId('outcomeLink'));
        }}
        onDone={onDone}
      />
    );
  const ask = () =>
    make.mutate({
      id,
      personId: person.id,
      instrument: instrument.key,
      instrumentVersion: instrument.version,
      occasion: at,
    });
  return (
    <Stack gap="loose">
      <p>{t('linkWhat', { name })}</p>
      {hasOccasions(instrument) && (
        <ChipGroup
          name="occasion"
          label={t('linkOccasion')}
          value={at}
          onChange={(value) => setAt(value as OutcomeOccasion)}
          options={outcomeOccasions.map((value) => ({ value, label: t(`occasions.${value}`) }))}
        />
      )}
      {make.error && <Banner isNews tone="look" title={refusalWords(make.error)} />}
      <div>
        <Button icon={Link2} isBusy={make.isPending} busyWords={t('makingLink')} onPress={ask}>
          {t('makeLink')}
        </Button>
      </div>
      <LicenceNotice licence={instrument.licence} />
    </Stack>
  );
}
