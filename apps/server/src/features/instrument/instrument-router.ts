import { instrumentAccess } from '@alongside/domain/instrument/access.ts';
import {
  AmendInstrumentInput,
  BuildInstrumentInput,
  TakeInInstrumentInput,
} from '@alongside/domain/instrument/build-instrument.ts';
import { ChooseInstrumentInput } from '@alongside/domain/instrument/choose-instrument.ts';
import { PasteWordingInput } from '@alongside/domain/instrument/paste-wording.ts';
import { ReadInstrumentInput } from '@alongside/domain/instrument/read-instrument.ts';
import { RetireInstrumentInput } from '@alongside/domain/instrument/retire-instrument.ts';
import { may, router } from '../../procedures.ts';
import { amendInstrument } from './amend-instrument.ts';
import { buildInstrument, takeInInstrument } from './build-instrument.ts';
import { chooseInstrument } from './choose-instrument.ts';
import { listInstruments, readInstrument } from './instrument-reads.ts';
import { pasteWording } from './paste-wording.ts';
import { retireInstrument, unretireInstrument } from './retire-instrument.ts';

export const instrumentRouter = router({
  list: may(instrumentAccess.list).query(({ ctx }) =>
    ctx.read('instrument.list', ctx.actor.organisationId, (reader) => listInstruments(reader, ctx.actor)),
  ),
  read: may(instrumentAccess.read)
    .input(ReadInstrumentInput)
    .query(({ ctx, input: { key } }) =>
      ctx.read('instrument.read', key, (reader) => readInstrument(reader, ctx.actor, key)),
    ),
  choose: may(instrumentAccess.choose)
    .input(ChooseInstrumentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseInstrument(tx, ctx.actor, input, ctx.now))),
  pasteWording: may(instrumentAccess.pasteWording)
    .input(PasteWordingInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => pasteWording(tx, ctx.actor, input, ctx.now))),
  build: may(instrumentAccess.build)
    .input(BuildInstrumentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => buildInstrument(tx, ctx.actor, input, ctx.now))),
  takeIn: may(instrumentAccess.takeIn)
    .input(TakeInInstrumentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeInInstrument(tx, ctx.actor, input, ctx.now))),
  amend: may(instrumentAccess.amend)
    .input(AmendInstrumentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendInstrument(tx, ctx.actor, input, ctx.now))),
  retire: may(instrumentAccess.retire)
    .input(RetireInstrumentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => retireInstrument(tx, ctx.actor, input, ctx.now))),
  unretire: may(instrumentAccess.unretire)
    .input(RetireInstrumentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => unretireInstrument(tx, ctx.actor, input, ctx.now))),
});
