import { ownMeasureAccess } from '@alongside/domain/own-measure/access.ts';
import {
  ChooseCountingInput,
  OwnMeasureByIdInput,
  RecordOwnMeasureInput,
} from '@alongside/domain/own-measure/record-own-measure.ts';
import { may, router } from '../../procedures.ts';
import { listOwnMeasures, readDue } from './own-measure-reads.ts';
import { chooseCounting, removeOwnMeasure } from './own-row.ts';
import { recordOwnMeasure } from './record-own-measure.ts';
import { readTeamFigures } from './team-figure-reads.ts';

export const ownMeasureRouter = router({
  list: may(ownMeasureAccess.list).query(({ ctx }) =>
    ctx.read('ownMeasure.list', null, (reader) => listOwnMeasures(reader, ctx.actor, ctx.now)),
  ),
  due: may(ownMeasureAccess.due).query(({ ctx }) =>
    ctx.read('ownMeasure.due', null, (reader) => readDue(reader, ctx.actor, ctx.now)),
  ),
  record: may(ownMeasureAccess.record)
    .input(RecordOwnMeasureInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => recordOwnMeasure(tx, ctx.actor, input, ctx.now))),
  choose: may(ownMeasureAccess.choose)
    .input(ChooseCountingInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseCounting(tx, ctx.actor, input, ctx.now))),
  remove: may(ownMeasureAccess.remove)
    .input(OwnMeasureByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => removeOwnMeasure(tx, ctx.actor, input.id, ctx.now))),
  teamFigure: may(ownMeasureAccess.teamFigure).query(({ ctx }) =>
    ctx.read('ownMeasure.teamFigure', null, (reader) => readTeamFigures(reader, ctx.actor, ctx.now)),
  ),
});
