import { outcomeAccess } from '@alongside/domain/outcome/access.ts';
import {
  CloseOutcomeLinkInput,
  KeepAnswersInput,
  MakeOutcomeLinkInput,
  OpenOutcomeLinkInput,
  SendAnswersInput,
} from '@alongside/domain/outcome/outcome-link.ts';
import {
  OutcomeByIdInput,
  RecordAfterEndingInput,
  RecordOutcomeInput,
} from '@alongside/domain/outcome/record-outcome.ts';
import { TalkOutcomeInput } from '@alongside/domain/outcome/talk-outcome.ts';
import { PersonByIdInput } from '@alongside/domain/person/add-person.ts';
import type { Context } from '../../context.ts';
import { anyone, may, mayWait, router } from '../../procedures.ts';
import { makeOneTimeLink } from '../account/one-time-link.ts';
import { offeredInstruments } from '../instrument/instrument-in-use.ts';
import { keepLinkAnswers, openOutcomeLink, sendLinkAnswers } from './answer-outcome-link.ts';
import { outcomesAwaitingTalk } from './awaiting-talk.ts';
import { countingGuesses } from './link-guesses.ts';
import { closeOutcomeLink, makeOutcomeLink } from './make-outcome-link.ts';
import { measuresDueAfterEnding } from './measures-due.ts';
import { outcomesOfPerson } from './outcomes-of-person.ts';
import { recordAfterEnding } from './record-after-ending.ts';
import { recordOutcome } from './record-outcome.ts';
import { talkOutcome } from './talk-outcome.ts';
import { restoreOutcome, voidOutcome } from './void-outcome.ts';

const whence = ({ installation: { store }, address, now }: Context) => ({ store, address, now });

export const outcomeRouter = router({
  record: mayWait(outcomeAccess.record)
    .input(RecordOutcomeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => recordOutcome(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  recordAfterEnding: may(outcomeAccess.recordAfterEnding)
    .input(RecordAfterEndingInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => recordAfterEnding(tx, ctx.actor, input, ctx.now))),
  void: mayWait(outcomeAccess.void)
    .input(OutcomeByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => voidOutcome(tx, ctx.actor, input, ctx.now))),
  restore: mayWait(outcomeAccess.restore)
    .input(OutcomeByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => restoreOutcome(tx, ctx.actor, input, ctx.now))),
  talk: mayWait(outcomeAccess.talk)
    .input(TalkOutcomeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => talkOutcome(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  offered: may(outcomeAccess.offered).query(({ ctx }) =>
    ctx.read('outcome.offered', null, (reader) => offeredInstruments(reader, ctx.actor.organisationId)),
  ),
  ofPerson: may(outcomeAccess.ofPerson)
    .input(PersonByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('outcome.ofPerson', input.personId, (reader) =>
        outcomesOfPerson(reader, ctx.actor, input.personId, ctx.now),
      ),
    ),
  awaitingTalk: may(outcomeAccess.awaitingTalk).query(({ ctx }) =>
    ctx.read('outcome.awaitingTalk', null, (reader) => outcomesAwaitingTalk(reader, ctx.actor, ctx.now)),
  ),
  dueAfterEnding: may(outcomeAccess.dueAfterEnding).query(({ ctx }) =>
    ctx.read('outcome.dueAfterEnding', null, (reader) => measuresDueAfterEnding(reader, ctx.actor, ctx.now)),
  ),
  makeLink: may(outcomeAccess.makeLink)
    .input(MakeOutcomeLinkInput)
    .mutation(({ ctx, input }) => {
      const link = makeOneTimeLink();
      return ctx.write((tx) => makeOutcomeLink(tx, ctx.actor, input, link, ctx.now));
    }),
  closeLink: may(outcomeAccess.closeLink)
    .input(CloseOutcomeLinkInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => closeOutcomeLink(tx, ctx.actor, input, ctx.now))),
  openLink: anyone
    .input(OpenOutcomeLinkInput)
    .query(({ ctx, input }) =>
      countingGuesses(whence(ctx), () => openOutcomeLink(ctx.installation.store.read, input.token, ctx.now)),
    ),
  keepAnswers: anyone
    .input(KeepAnswersInput)
    .mutation(({ ctx, input }) =>
      countingGuesses(whence(ctx), () => ctx.installation.store.write((tx) => keepLinkAnswers(tx, input, ctx.now))),
    ),
  sendAnswers: anyone
    .input(SendAnswersInput)
    .mutation(({ ctx, input }) =>
      countingGuesses(whence(ctx), () => ctx.installation.store.write((tx) => sendLinkAnswers(tx, input, ctx.now))),
    ),
});
