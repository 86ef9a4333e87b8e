import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import type { OutcomeInformant, OutcomeOccasion, OutcomeWay } from '@alongside/domain/outcome/outcome-words.ts';
import type { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { trpcClient } from '../../trpc.ts';
import { useSchemaForm } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { measureInput } from './measure-input.ts';
import { useTakeBackOutcome } from './use-take-back-outcome.ts';

export interface MeasureStart {
  person: About;
  instrument: Instrument;
  way: OutcomeWay;
  informant: OutcomeInformant;
  occasion: OutcomeOccasion;
  today: string;
  /** Set for whoever types in what came once the two had ended. It needs signal. */
  isAfterEnding?: true;
  /** `riskToLife`: an answer asks for a talk today, as far as the server has said. */
  onSaved: (outcomeId: string, riskToLife: boolean) => unknown;
  onTakenBack: () => unknown;
}

/** One figure has to be there; of several, those that are left empty are none. */
const emptyScores = ({ scales }: Instrument): Record<string, number | null> => {
  const empty = (scales.length === 1 ? undefined : null) as number | null;
  return Object.fromEntries(scales.map(({ key }) => [key, empty]));
};

/** The form of one measure, and what happens when it is saved. */
export function useMeasureForm({
  person,
  instrument,
  way,
  informant,
  occasion,
  today,
  isAfterEnding,
  ...then
}: MeasureStart) {
  const t = useWords('outcome');
  const toast = useToast();
  const send = useSend();
  const { takeBack } = useTakeBackOutcome(person);
  // Another version asks other questions: what was begun with the one before is not its.
  const draft = useDraftName(`measure ${instrument.key} ${instrument.version} ${way} ${informant}`, person.id);
  const schema = useMemo(() => measureInput(instrument), [instrument]);
  const form = useSchemaForm<z.input<typeof RecordOutcomeInput>, RecordOutcomeInput>(schema, {
    id: useNewId('outcome'),
    personId: person.id,
    instrument: instrument.key,
    instrumentVersion: instrument.version,
    occasion,
    takenOn: today,
    way,
    informant,
    answers: way === 'score_only' ? null : {},
    words: way === 'score_only' ? null : {},
    scores: way === 'score_only' ? emptyScores(instrument) : null,
  });
  const keep = async (typed: RecordOutcomeInput) => {
    if (!isAfterEnding) {
      const { isSent } = await send('outcome.record', typed, { about: person, draft });
      return { isSent, riskToLife: false };
    }
    const { riskToLife } = await trpcClient.outcome.recordAfterEnding.mutate(typed);
    return { isSent: true, riskToLife };
  };
  const save = async (typed: RecordOutcomeInput) => {
    const { isSent, riskToLife } = await keep(typed);
    toast(t(isSent ? 'outcome:saved' : 'ui:keptHere'), {
      onUndo: () => {
        then.onTakenBack();
        void takeBack(typed.id);
      },
    });
    await then.onSaved(typed.id, riskToLife);
    // Only now: what was asked is no longer asked, and this page would be gone under the form.
    if (isAfterEnding) void lookAgain();
  };
  return { form, draft, save };
}
