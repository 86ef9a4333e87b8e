import { sessionAccess } from '@alongside/domain/session/access.ts';
import {
  AmendSessionInput,
  RestoreSessionInput,
  SessionByIdInput,
  VoidSessionInput,
  WishToTalkInput,
} from '@alongside/domain/session/amend-session.ts';
import { LogSessionInput } from '@alongside/domain/session/log-session.ts';
import { TakeInSessionsInput } from '@alongside/domain/session/take-in-session.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { amendSession } from './amend-session.ts';
import { logSession } from './log-session.ts';
import { readNote } from './session-reads.ts';
import { takeInSessions } from './take-in-sessions.ts';
import { restoreSession, voidSession } from './void-session.ts';
import { wishToTalk } from './wish-to-talk.ts';

export const sessionRouter = router({
  log: mayWait(sessionAccess.log)
    .input(LogSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => logSession(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  amend: mayWait(sessionAccess.amend)
    .input(AmendSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendSession(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  void: mayWait(sessionAccess.void)
    .input(VoidSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => voidSession(tx, ctx.actor, input, ctx.now))),
  restore: mayWait(sessionAccess.restore)
    .input(RestoreSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => restoreSession(tx, ctx.actor, input, ctx.now))),
  wishToTalk: mayWait(sessionAccess.wishToTalk)
    .input(WishToTalkInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => wishToTalk(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  takeIn: may(sessionAccess.takeIn)
    .input(TakeInSessionsInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeInSessions(tx, ctx.actor, input, ctx.now))),
  readNote: may(sessionAccess.readNote)
    .input(SessionByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('session.readNote', input.sessionId, (reader) => readNote(reader, ctx.actor, input.sessionId)),
    ),
});
