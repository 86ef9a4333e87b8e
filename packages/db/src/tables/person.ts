import type { EndingReason, EpisodeState, ReferralSource } from '@alongside/domain/episode/episode-words.ts';
import type { AgeBand, Ethnicity, Gender } from '@alongside/domain/person/about-person.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';

export const personTables = (
  kit: Kit,
  { organisation, team }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
) => {
  /** One person the service walks with. Removed only by an erasure they ask for. */
  const person = kit.table(
    'person',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      displayName: kit.text('identifying').notNull(),
      pronouns: kit.text('identifying'),
      phone: kit.text('identifying'),
      email: kit.text('identifying'),
      contactSafely: kit.text('identifying'),
      birthYear: kit.int('identifying'),
      ageBand: kit.text<AgeBand>('statistical').notNull(),
      ethnicity: kit.text<Ethnicity>('statistical').notNull(),
      gender: kit.text<Gender>('statistical').notNull(),
      addedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('person_by_organisation').on(t.organisationId)],
  );

  /** One time of walking together, from referral to ending. A return later is a new one. Kept with its person. */
  const episode = kit.table(
    'episode',
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
      teamId: kit
        .text('internal')
        .notNull()
        .references(() => team.id),
      state: kit.text<EpisodeState>('statistical').notNull(),
      referralSource: kit.text<ReferralSource>('statistical').notNull(),
      referredOn: kit.text('sensitive').notNull(),
      matchWishes: kit.text('sensitive'),
      startedOn: kit.text('sensitive'),
      pausedOn: kit.text('sensitive'),
      /** The day the two agreed to end. Can be moved, or taken out; nothing ends by itself on it. */
      agreedEndOn: kit.text('sensitive'),
      endedOn: kit.text('sensitive'),
      endingReason: kit.text<EndingReason>('sensitive'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('episode_by_person').on(t.personId),
      kit.index('episode_by_team').on(t.teamId, t.state),
      // Wide enough for figures over every episode, which read no other page of it.
      kit
        .index('episode_by_organisation')
        .on(t.organisationId, t.id, t.personId, t.teamId, t.referredOn, t.endedOn, t.endingReason),
    ],
  );

  /** One peer worker walking with one person for a time; `endedOn` null while they do. This row is a peer worker's reach. */
  const pairing = kit.table(
    'pairing',
    {
      id: kit.text('internal').primaryKey(),
      episodeId: kit
        .text('internal')
        .notNull()
        .references(() => episode.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      startedOn: kit.text('sensitive').notNull(),
      endedOn: kit.text('sensitive'),
    },
    (t) => [
      kit.index('pairing_by_account').on(t.accountId, t.endedOn),
      kit.index('pairing_by_person').on(t.personId, t.accountId),
      kit.index('pairing_by_episode').on(t.episodeId),
    ],
  );
  return { person, episode, pairing };
};
