import { concernAccess } from '@alongside/domain/concern/access.ts';
import {
  AcknowledgeConcernInput,
  AddConcernActionInput,
  CloseConcernInput,
  DecideConcernInput,
  FeedBackInput,
  OfferDebriefInput,
  ReopenConcernInput,
  TellAuthorityInput,
  TellPersonInput,
} from '@alongside/domain/concern/answer-concern.ts';
import { AddToConcernInput, ConcernByIdInput, RaiseConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { AmendLadderInput, AmendPhonesInput, ChooseLeadsInput } from '@alongside/domain/concern/set-up-concerns.ts';
import type { Installation } from '../../installation.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { acknowledgeConcern } from './acknowledge-concern.ts';
import { addToConcern } from './add-to-concern.ts';
import { amendLadder, amendPhones } from './amend-set-up.ts';
import { chooseLeads } from './choose-leads.ts';
import { closeConcern, reopenConcern } from './close-concern.ts';
import { addConcernAction } from './concern-action.ts';
import { decideConcern } from './decide-concern.ts';
import { listConcerns } from './list-concerns.ts';
import { readPhones } from './own-phones.ts';
import { raiseConcern } from './raise-concern.ts';
import { readConcern } from './read-concern.ts';
import { readSetUp } from './read-set-up.ts';
import { feedBack, offerDebrief, tellAuthority, tellPerson } from './say-back.ts';
import { sendSoon } from './send-notices.ts';
import { waitingConcerns } from './waiting-concerns.ts';

/** Answers at once; whoever is to be told is told as soon as the write stands, and by the next round if that fails. */
const thenSend = async <T>(installation: Installation, written: Promise<T>): Promise<T> => {
  const answer = await written;
  sendSoon(installation);
  return answer;
};

export const concernRouter = router({
  raise: mayWait(concernAccess.raise)
    .input(RaiseConcernInput)
    .mutation(({ ctx, input }) =>
      thenSend(
        ctx.installation,
        ctx.write((tx) => raiseConcern(tx, ctx.actor, input, ctx.now, ctx.writtenAt)),
      ),
    ),
  add: mayWait(concernAccess.add)
    .input(AddToConcernInput)
    .mutation(({ ctx, input }) =>
      thenSend(
        ctx.installation,
        ctx.write((tx) => addToConcern(tx, ctx.actor, input, ctx.now, ctx.writtenAt)),
      ),
    ),
  phones: may(concernAccess.phones).query(({ ctx }) =>
    ctx.read('concern.phones', null, (reader) => readPhones(reader, ctx.actor)),
  ),
  list: may(concernAccess.list).query(({ ctx }) =>
    ctx.read('concern.list', null, (reader) => listConcerns(reader, ctx.actor, ctx.now)),
  ),
  waiting: may(concernAccess.waiting).query(({ ctx }) =>
    ctx.read('concern.waiting', null, (reader) => waitingConcerns(reader, ctx.actor, ctx.now)),
  ),
  /** Writes that it was seen; asked as a query all the same. */
  read: may(concernAccess.read)
    .input(ConcernByIdInput)
    .query(({ ctx, input }) => ctx.write((tx) => readConcern(tx, ctx.actor, input.concernId, ctx.now))),
  acknowledge: may(concernAccess.acknowledge)
    .input(AcknowledgeConcernInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => acknowledgeConcern(tx, ctx.actor, input, ctx.now))),
  decide: may(concernAccess.decide)
    .input(DecideConcernInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => decideConcern(tx, ctx.actor, input, ctx.now))),
  tellPerson: may(concernAccess.tellPerson)
    .input(TellPersonInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => tellPerson(tx, ctx.actor, input, ctx.now))),
  tellAuthority: may(concernAccess.tellAuthority)
    .input(TellAuthorityInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => tellAuthority(tx, ctx.actor, input, ctx.now))),
  feedBack: may(concernAccess.feedBack)
    .input(FeedBackInput)
    .mutation(({ ctx, input }) =>
      thenSend(
        ctx.installation,
        ctx.write((tx) => feedBack(tx, ctx.actor, input, ctx.now)),
      ),
    ),
  offerDebrief: may(concernAccess.offerDebrief)
    .input(OfferDebriefInput)
    .mutation(({ ctx, input }) =>
      thenSend(
        ctx.installation,
        ctx.write((tx) => offerDebrief(tx, ctx.actor, input, ctx.now)),
      ),
    ),
  addAction: may(concernAccess.addAction)
    .input(AddConcernActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addConcernAction(tx, ctx.actor, input, ctx.now))),
  close: may(concernAccess.close)
    .input(CloseConcernInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => closeConcern(tx, ctx.actor, input, ctx.now))),
  reopen: may(concernAccess.reopen)
    .input(ReopenConcernInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => reopenConcern(tx, ctx.actor, input, ctx.now))),
  readSetUp: may(concernAccess.readSetUp).query(({ ctx }) =>
    ctx.read('concern.readSetUp', ctx.actor.organisationId, (reader) =>
      readSetUp(reader, ctx.actor, {
        canMail: ctx.installation.mail !== null,
        canText: ctx.installation.textHook !== null,
      }),
    ),
  ),
  chooseLeads: may(concernAccess.chooseLeads)
    .input(ChooseLeadsInput)
    .mutation(({ ctx, input }) =>
      thenSend(
        ctx.installation,
        ctx.write((tx) => chooseLeads(tx, ctx.actor, input, ctx.now)),
      ),
    ),
  amendPhones: may(concernAccess.amendPhones)
    .input(AmendPhonesInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendPhones(tx, ctx.actor, input, ctx.now))),
  amendLadder: may(concernAccess.amendLadder)
    .input(AmendLadderInput)
    .mutation(({ ctx, input }) =>
      thenSend(
        ctx.installation,
        ctx.write((tx) => amendLadder(tx, ctx.actor, input, ctx.now)),
      ),
    ),
});
