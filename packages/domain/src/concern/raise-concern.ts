import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { tidyText } from '../shared/text.ts';
import { toldChoices } from './concern-words.ts';

const toldText = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => tidyText(text ?? '') || undefined)
    .pipe(z.string().max(max, 'text_too_long').optional());

const toldChoice = <const C extends readonly [string, ...string[]]>(choices: C) =>
  z
    .enum(choices, 'choice_missing')
    .nullish()
    .transform((choice) => choice ?? undefined);

/** Every step but what happened, which a concern about danger now may leave for later as well. */
const laterSteps = {
  whenItHappened: toldText(400),
  wordsUsed: toldText(4000),
  whoMayBeResponsible: toldText(2000),
  othersAtRisk: toldText(2000),
  childrenAtRisk: toldChoice(toldChoices.childrenAtRisk),
  safeNow: toldText(2000),
  needs: toldText(2000),
  canDecide: toldChoice(toldChoices.canDecide),
  wishes: toldText(2000),
  personKnows: toldChoice(toldChoices.personKnows),
  personAgrees: toldChoice(toldChoices.personAgrees),
  whyNotTold: toldText(2000),
  toldWhom: toldText(2000),
  aboutWhom: toldText(200),
  howToReachMe: toldText(200),
} as const;

export const ToldInput = z.object({
  whatHappened: toldText(8000).transform((text) => text ?? ''),
  ...laterSteps,
});

/**
 * Half done is enough: what happened, or only that there is danger now. Agreed rule: nothing that can be added later keeps
 * a concern from being raised. The `id` is made on the device, so that sending it again is the same concern.
 */
export const RaiseConcernInput = z
  .object({
    id: idOf('concern'),
    personId: idOf('person').nullable().default(null),
    sessionId: idOf('session').nullable().default(null),
    outcomeId: idOf('outcome').nullable().default(null),
    isDangerNow: z.boolean('choice_missing').default(false),
    told: ToldInput,
  })
  .superRefine(({ isDangerNow, told }, refine) => {
    if (!isDangerNow && told.whatHappened === '')
      refine.addIssue({ code: 'custom', path: ['told', 'whatHappened'], message: 'text_missing' });
  });
export type RaiseConcernInput = z.infer<typeof RaiseConcernInput>;

const AddedInput = z.object({ whatHappened: toldText(8000), ...laterSteps });

/** Only ever more: what was told stays, and what is added stands under it with its own time. */
export const AddToConcernInput = z
  .object({
    id: idOf('concernEntry'),
    concernId: idOf('concern'),
    /** True says that there is danger now; left out, or false, it takes nothing back. */
    isDangerNow: z.boolean('choice_missing').default(false),
    told: AddedInput,
  })
  .superRefine(({ isDangerNow, told }, refine) => {
    if (!isDangerNow && Object.values(told).every((step) => step === undefined))
      refine.addIssue({ code: 'custom', path: ['told', 'whatHappened'], message: 'text_missing' });
  });
export type AddToConcernInput = z.infer<typeof AddToConcernInput>;

export const ConcernByIdInput = z.object({ concernId: idOf('concern') });
export type ConcernByIdInput = z.infer<typeof ConcernByIdInput>;
