import type { Activity, Attendance, Mode, Place, WrittenWith } from '@alongside/domain/session/session-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

export const sessionTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person, episode }: ReturnType<typeof personTables>,
) => {
  /** One contact, or one attempt at it. Never edited: addenda follow it, voiding hides it and can be undone. */
  const session = kit.table(
    'session',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      episodeId: kit
        .text('internal')
        .notNull()
        .references(() => episode.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      heldOn: kit.text('sensitive').notNull(),
      startedAt: kit.text('sensitive'),
      minutes: kit.int('statistical').notNull(),
      attendance: kit.text<Attendance>('statistical').notNull(),
      mode: kit.text<Mode>('statistical').notNull(),
      place: kit.text<Place>('statistical'),
      activities: kit.json<Activity[]>('statistical').notNull(),
      note: kit.text('sensitive'),
      writtenWith: kit.text<WrittenWith>('statistical'),
      notSharedReason: kit.text('sensitive'),
      ownWords: kit.text('sensitive'),
      /** What the worker noticed the person is good at, or did well: on the person's side, as their own words are. */
      strengths: kit.text('sensitive'),
      /** Shared by the sessions of people who were met together, so that the time is counted once. Never shown. */
      togetherId: kit.text('internal'),
      voidedAt: kit.instant('internal'),
      voidedReason: kit.text('sensitive'),
      recordedAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device before it reached the record; null when it came at once. */
      writtenAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('session_by_person').on(t.personId, t.heldOn),
      kit.index('session_by_account').on(t.accountId, t.heldOn),
      // Wide enough that no note is read to count who met, or to tell when two last did: figures and reviews touch this
      // index alone.
      kit
        .index('session_by_episode')
        .on(t.episodeId, t.heldOn, t.voidedAt, t.attendance, t.accountId, t.togetherId, t.recordedAt),
    ],
  );

  /**
   * The writer of a session would like to talk about it in supervision. About the worker and not about the person, so it
   * stands beside the session and no reader of a session meets it: it is for its writer and their practice supervisor.
   */
  const talkWish = kit.table(
    'talk_wish',
    {
      sessionId: kit
        .text('internal')
        .primaryKey()
        .references(() => session.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** The day it was said, where they work: a practice supervision on a later day is the talk. */
      wishedOn: kit.text('sensitive').notNull(),
      wishedAt: kit.instant('internal').notNull(),
      takenBackAt: kit.instant('internal'),
    },
    (t) => [kit.index('talk_wish_by_account').on(t.accountId, t.wishedOn)],
  );

  /** One later thought under a session, by its writer, never edited. */
  const sessionAddendum = kit.table(
    'session_addendum',
    {
      id: kit.text('internal').primaryKey(),
      sessionId: kit
        .text('internal')
        .notNull()
        .references(() => session.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      text: kit.text('sensitive').notNull(),
      writtenAt: kit.instant('internal').notNull(),
      /** When it reached the record; null on rows from before waiting was known of. Order goes by this, not by a device's clock. */
      recordedAt: kit.instant('internal'),
    },
    (t) => [kit.index('session_addendum_by_session').on(t.sessionId)],
  );

  /** One planned meet-up. Goes when the session is logged or when it is called off. */
  const meetUp = kit.table(
    'meet_up',
    {
      id: kit.text('internal').primaryKey(),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      onDay: kit.text('sensitive').notNull(),
      atTime: kit.text('sensitive'),
      place: kit.text('sensitive'),
      sessionId: kit.text('internal').references(() => session.id),
      calledOffAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('meet_up_by_account').on(t.accountId, t.onDay),
      kit.index('meet_up_by_person').on(t.personId, t.onDay),
    ],
  );
  return { session, talkWish, sessionAddendum, meetUp };
};
