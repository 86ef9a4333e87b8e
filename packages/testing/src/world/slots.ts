import type { EpisodeState } from '@alongside/domain/episode/episode-words.ts';
import { type CastMember, castMembers } from '../cast.ts';
import { type Pin, pins } from './pins.ts';

/** A place for one person in the pattern that repeats every 120 people. */
export interface Slot {
  /** 0 to 119, in the order of the cast: names are given by it. */
  position: number;
  worker: CastMember | null;
  nth: number;
  organisation: string;
  team: string;
  state: EpisodeState;
  pin: Pin;
}

const homeTeam = (member: CastMember): string => {
  const home = member.teams.find((place) => !place.supervises);
  if (!home) throw new Error(`${member.key} walks with people in no team`);
  return home.team;
};

/** Referred, and with nobody yet. */
const unmatched: readonly [organisation: string, team: string, state: EpisodeState][] = [
  ['lantern', 'northgate', 'waiting'],
  ['sorrelmere', 'ward-to-home', 'waiting'],
  ['cwm-dryw', 'riverside', 'waiting'],
  ['lantern', 'harbour', 'matching'],
  ['patchwork', 'pier', 'matching'],
];

const stateOf = (pin: Pin, nth: number, people: number, ended: number): EpisodeState => {
  if (nth >= people - ended) return 'ended';
  return pin.paused ? 'paused' : 'active';
};

const inCastOrder = (): Slot[] => {
  const walking = castMembers.flatMap((member) => {
    const { people, ended } = member.worker ?? { people: 0, ended: 0 };
    return Array.from({ length: people }, (_, nth) => {
      const pin = pins[`${member.key}:${nth}`] ?? {};
      const state = stateOf(pin, nth, people, ended);
      return { worker: member, nth, organisation: member.organisation, team: homeTeam(member), state, pin };
    });
  });
  const alone = unmatched.map(([organisation, team, state], nth) => ({
    worker: null,
    nth,
    organisation,
    team,
    state,
    pin: {},
  }));
  return [...walking, ...alone].map((slot, position) => ({ ...slot, position }));
};

/** First people of every worker first, so that a world of ten people has ten workers with somebody to walk with. */
export const slots: readonly Slot[] = inCastOrder().toSorted((a, b) => a.nth - b.nth || a.position - b.position);
