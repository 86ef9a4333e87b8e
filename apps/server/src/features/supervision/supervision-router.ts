import { supervisionAccess } from '@alongside/domain/supervision/access.ts';
import {
  FinishActionInput,
  SupervisionByIdInput,
  TeamCaseloadInput,
  WriteSupervisionInput,
} from '@alongside/domain/supervision/write-supervision.ts';
import { may, router } from '../../procedures.ts';
import { finishAction } from './finish-action.ts';
import { listSupervision, readSupervision } from './supervision-reads.ts';
import { readTeam, readTeamCaseload } from './supervision-team.ts';
import { writeSupervision } from './write-supervision.ts';

export const supervisionRouter = router({
  team: may(supervisionAccess.team).query(({ ctx }) =>
    ctx.read('supervision.team', null, (reader) => readTeam(reader, ctx.actor, ctx.now)),
  ),
  caseload: may(supervisionAccess.caseload)
    .input(TeamCaseloadInput)
    .query(({ ctx, input }) =>
      ctx.read('supervision.caseload', input.accountId, (reader) =>
        readTeamCaseload(reader, ctx.actor, input.accountId, ctx.now),
      ),
    ),
  write: may(supervisionAccess.write)
    .input(WriteSupervisionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => writeSupervision(tx, ctx.actor, input, ctx.now))),
  list: may(supervisionAccess.list).query(({ ctx }) =>
    ctx.read('supervision.list', null, (reader) => listSupervision(reader, ctx.actor)),
  ),
  read: may(supervisionAccess.read)
    .input(SupervisionByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('supervision.read', input.supervisionId, (reader) =>
        readSupervision(reader, ctx.actor, input.supervisionId, ctx.now),
      ),
    ),
  finishAction: may(supervisionAccess.finishAction)
    .input(FinishActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => finishAction(tx, ctx.actor, input, ctx.now))),
});
