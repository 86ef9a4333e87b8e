import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Access } from '@alongside/domain/shared/role.ts';
import { SentInput, writtenAtOf } from '@alongside/domain/shared/sent.ts';
import { accountHeader } from '@alongside/domain/sign-in/account-header.ts';
import { initTRPC, TRPCError } from '@trpc/server';
import { actorNow } from './actor.ts';
import { answeredOnce } from './answered-write.ts';
import { recordAudit } from './audit.ts';
import type { Context } from './context.ts';
import { logUnforeseen } from './logger.ts';
import { refusalOf, trpcCodeOf } from './refusal.ts';

/*
 * The kinds of procedure. You need this file to change what every call goes through: sign-in, role, refusals, audit.
 */

interface Meta {
  /** Who may call it. `anyone` is for what comes before a sign-in. */
  may: Access | 'anyone' | 'signed_in';
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    // No stack and no input: the code, where it happened, and the refusal if it is one of ours.
    errorFormatter: ({ shape, error }) => {
      const { code, httpStatus } = shape.data;
      return { code: shape.code, message: error.code, data: { code, httpStatus, ...refusalOf(error.cause) } };
    },
  });

export const router = t.router;

/** Refusals get their status; anything else is logged by its kind and place, and answered without a word of it. */
const refusing = t.middleware(async ({ next, path }) => {
  const answer = await next();
  if (answer.ok) return answer;
  const { cause } = answer.error;
  if (cause instanceof DomainError) throw new TRPCError({ code: trpcCodeOf[cause.code], cause });
  if (answer.error.code === 'INTERNAL_SERVER_ERROR') logUnforeseen(path, cause ?? answer.error);
  return answer;
});

/** For what comes before a sign-in; say `anyone` out loud so that the list of them stays short. */
export const anyone = t.procedure.meta({ may: 'anyone' }).use(refusing);

const signedIn = t.procedure.use(refusing).use(({ ctx, next }) => {
  if (!ctx.signed) throw new DomainError('NOT_SIGNED_IN');
  // Two tabs, or a page opened with its PIN: nothing is read or written as another account than the page's own.
  const pageOf = ctx.headers.get(accountHeader);
  if (pageOf !== null && pageOf !== ctx.signed.actor.accountId)
    throw new DomainError('NOT_SIGNED_IN', { reason: 'other_account' });
  return next({ ctx: { signed: ctx.signed, actor: actorNow(ctx.signed.actor, ctx.now) } });
});

/** A signed-in browser whose second factor may still be missing: to put it there, or to leave. */
export const halfSignedIn = signedIn.meta({ may: 'signed_in' });

const withStore = signedIn.use(({ ctx, next }) => {
  if (ctx.signed.needs === 'second_factor') throw new DomainError('SECOND_FACTOR_NEEDED');
  const { store } = ctx.installation;
  return next({
    ctx: {
      write: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => store.write(work),
      /** Reads, then records who looked, and only then answers. */
      read: async <T>(action: string, recordId: string | null, work: (reader: Reader) => Promise<T>): Promise<T> => {
        const answer = await work(store.read);
        await store.write((tx) => recordAudit(tx, ctx.actor, action, recordId, ctx.now));
        return answer;
      },
    },
  });
});

/** Any account, whatever its roles: one's own sign-ins, one's own name. */
export const anyAccount = withStore.meta({ may: 'signed_in' });

/** The usual kind: someone with one of these roles. Which records they reach is decided in the query. */
export const may = (access: Access) =>
  withStore.meta({ may: access }).use(({ ctx, next }) => {
    if (!ctx.actor.roles.some((role) => access.includes(role))) throw new DomainError('NOT_ALLOWED');
    return next();
  });

/**
 * A write that may have waited on a device: it is done once however often it comes, by the account that wrote it and no
 * other. `writtenAt` is null when it came at once.
 */
export const mayWait = (access: Access) =>
  may(access)
    .input(SentInput)
    .use(({ ctx, input: { sent }, path, getRawInput, next }) => {
      const { actor, now } = ctx;
      // Someone else has signed in on that device since: the words wait for their author.
      if (sent && sent.by !== actor.accountId) throw new DomainError('NOT_SIGNED_IN', { reason: 'other_account' });
      return next({
        ctx: {
          writtenAt: sent ? writtenAtOf(sent, now) : null,
          write: async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
            if (!sent) return ctx.write(work);
            const input = await getRawInput();
            return ctx.write((tx) => answeredOnce(tx, { actor, sent, action: path, input, now }, () => work(tx)));
          },
        },
      });
    });
