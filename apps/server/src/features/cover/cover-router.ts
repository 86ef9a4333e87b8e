import { coverAccess } from '@alongside/domain/cover/access.ts';
import {
  CallOffCoverInput,
  HandOverInput,
  MoveCoverInput,
  NoteAgreementInput,
} from '@alongside/domain/cover/hand-over.ts';
import { CallOffLeaveInput, LeaveByIdInput, MoveLeaveInput, SetLeaveInput } from '@alongside/domain/cover/set-leave.ts';
import { PersonByIdInput } from '@alongside/domain/person/add-person.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { readCoverSheet } from './cover-sheet.ts';
import { callOffCover, handOver, moveCover } from './hand-over.ts';
import { coverGaps, listLeave, readLeave } from './leave-reads.ts';
import { noteAgreement } from './note-agreement.ts';
import { ownCovers } from './own-covers.ts';
import { callOffLeave, moveLeave, setLeave } from './set-leave.ts';

export const coverRouter = router({
  list: may(coverAccess.list).query(({ ctx }) =>
    ctx.read('cover.list', null, (reader) => listLeave(reader, ctx.actor)),
  ),
  readLeave: may(coverAccess.readLeave)
    .input(LeaveByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('cover.readLeave', input.leaveId, (reader) => readLeave(reader, ctx.actor, input.leaveId)),
    ),
  setLeave: may(coverAccess.setLeave)
    .input(SetLeaveInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => setLeave(tx, ctx.actor, input, ctx.now))),
  moveLeave: may(coverAccess.moveLeave)
    .input(MoveLeaveInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => moveLeave(tx, ctx.actor, input, ctx.now))),
  callOffLeave: may(coverAccess.callOffLeave)
    .input(CallOffLeaveInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffLeave(tx, ctx.actor, input, ctx.now))),
  handOver: may(coverAccess.handOver)
    .input(HandOverInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => handOver(tx, ctx.actor, input, ctx.now))),
  move: may(coverAccess.move)
    .input(MoveCoverInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => moveCover(tx, ctx.actor, input, ctx.now))),
  callOff: may(coverAccess.callOff)
    .input(CallOffCoverInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffCover(tx, ctx.actor, input, ctx.now))),
  noteAgreement: mayWait(coverAccess.noteAgreement)
    .input(NoteAgreementInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => noteAgreement(tx, ctx.actor, input, ctx.now))),
  sheet: may(coverAccess.sheet)
    .input(PersonByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('cover.sheet', input.personId, (reader) => readCoverSheet(reader, ctx.actor, input.personId)),
    ),
  mine: may(coverAccess.mine).query(({ ctx }) =>
    ctx.read('cover.mine', null, (reader) => ownCovers(reader, ctx.actor)),
  ),
  gaps: may(coverAccess.gaps).query(({ ctx }) =>
    ctx.read('cover.gaps', null, (reader) => coverGaps(reader, ctx.actor)),
  ),
});
