import { ageBandOf } from '@alongside/domain/person/about-person.ts';
import {
  contactSafely,
  inventedEmail,
  inventedName,
  inventedPhone,
  likelyGender,
  matchWishes,
} from '../words/names.ts';
import { type Context, known } from './context.ts';
import type { PersonPlan } from './plan-person.ts';

/** Ids of the person's episodes, the current one first. */
export interface Made {
  personId: string;
  firstName: string;
  episodeIds: string[];
}

const pronounsOf = { '1': 'he/him', '2': 'she/her', '3': 'they/them', '4': 'they/them', Z: null, X: null } as const;

const addPersonRow = (world: Context, plan: PersonPlan, addedAgo: number): Made => {
  const { rows, decks } = world;
  const { random, slot, block } = plan;
  const number = block * 120 + slot.position;
  const displayName = inventedName(number);
  const drawn = decks.gender();
  const gender = drawn === '1' || drawn === '2' ? (likelyGender(displayName) ?? drawn) : drawn;
  const age = decks.age();
  const year = Number(world.today.slice(0, 4));
  const birthYear = typeof age === 'number' ? year - age - random.whole(0, 1) : null;
  const addedAt = world.instantAgo(addedAgo, random.whole(540, 1020));
  const personId = world.id('person', addedAt);
  rows.person.push({
    id: personId,
    organisationId: known(world.organisationIds, slot.organisation),
    displayName,
    pronouns: random.chance(0.8) ? pronounsOf[gender] : null,
    phone: random.chance(0.85) ? inventedPhone(number) : null,
    email: random.chance(0.35) ? inventedEmail(displayName, block === 0 ? 'letterbox' : `letterbox${block + 1}`) : null,
    contactSafely: random.chance(0.6) ? random.pick(contactSafely) : null,
    birthYear,
    ageBand: ageBandOf(birthYear, typeof age === 'number' ? 'X' : age, year),
    ethnicity: slot.pin.ethnicity ?? decks.ethnicity(),
    gender,
    addedAt,
  });
  return { personId, firstName: displayName.split(' ')[0] ?? displayName, episodeIds: [] };
};

const addPairings = (world: Context, plan: PersonPlan, made: Made): void => {
  for (const { episode, workerKey, fromAgo, endedAgo } of plan.stretches)
    world.rows.pairing.push({
      id: world.id('pairing', world.instantAgo(fromAgo, 600)),
      episodeId: made.episodeIds[episode] ?? '',
      personId: made.personId,
      accountId: known(world.accountIds, `${plan.block}/${workerKey}`),
      startedOn: world.dayAgo(fromAgo),
      endedOn: endedAgo === null ? null : world.dayAgo(endedAgo),
    });
};

/** The person, their episodes from referral to ending, and who walked with them when. */
export const fillPerson = (world: Context, plan: PersonPlan): Made => {
  const { slot, random } = plan;
  const addedAgo = Math.max(...plan.episodes.map(({ referredAgo }) => referredAgo));
  const made = addPersonRow(world, plan, addedAgo);
  const dayOrNull = (ago: number | null): string | null => (ago === null ? null : world.dayAgo(ago));
  plan.episodes.forEach((episode, index) => {
    const id = world.id('episode', world.instantAgo(episode.referredAgo, 610));
    made.episodeIds.push(id);
    world.rows.episode.push({
      id,
      organisationId: known(world.organisationIds, slot.organisation),
      personId: made.personId,
      teamId: known(world.teamIds, `${plan.block}/${slot.team}`),
      state: index === 0 ? slot.state : 'ended',
      referralSource: index === 0 ? world.decks.source() : 'self',
      referredOn: world.dayAgo(episode.referredAgo),
      matchWishes: random.chance(0.45) ? random.pick(matchWishes) : null,
      startedOn: dayOrNull(episode.startedAgo),
      pausedOn: dayOrNull(episode.pausedAgo),
      endedOn: dayOrNull(episode.endedAgo),
      endingReason: episode.endedAgo === null ? null : index === 0 ? world.decks.ending() : 'agreed_time_is_up',
    });
  });
  addPairings(world, plan, made);
  return made;
};
