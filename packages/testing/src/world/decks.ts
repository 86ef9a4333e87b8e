import type { EndingReason, ReferralSource } from '@alongside/domain/episode/episode-words.ts';
import type { AgeBand, Ethnicity, Gender } from '@alongside/domain/person/about-person.ts';
import type { Attendance, Mode, WrittenWith } from '@alongside/domain/session/session-words.ts';
import { makeDeck, type Random } from '../random.ts';

/**
 * The proportions of a demo world, each as a deck. Of a hundred planned contacts 78 were met (seven of them late), 10
 * let us know, 8 gave no word and 4 were cancelled by us; 62 in person, 20 by phone, 8 by video, 10 by text.
 */
export const makeDecks = (random: Random) => {
  const deck = <T>(...counts: readonly (readonly [T, number])[]) => makeDeck(random, counts);
  return {
    attendance: deck<Attendance>(
      ['met', 71],
      ['met_late', 7],
      ['let_us_know', 10],
      ['no_word', 8],
      ['we_cancelled', 4],
    ),
    mode: deck<Mode>(['in_person', 31], ['phone', 10], ['video', 4], ['text', 5]),
    minutesInPerson: deck([45, 3], [50, 2], [60, 12], [75, 4], [90, 6], [120, 2]),
    minutesByPhone: deck([15, 1], [20, 2], [25, 2], [30, 4], [45, 2], [60, 1]),
    minutesByVideo: deck([30, 1], [45, 2], [60, 4]),
    minutesByText: deck([5, 1], [10, 3], [15, 3], [20, 1]),
    writtenWith: deck<WrittenWith>(['together', 40], ['read_together', 28], ['shared_later', 22], ['not_shared', 10]),
    permission: deck<'given' | 'never_asked' | 'withdrawn'>(['given', 18], ['never_asked', 5], ['withdrawn', 2]),
    baseline: deck([true, 17], [false, 3]),
    /** Of those with a baseline who began long enough ago; with the others, six people in ten have a later score. */
    lastScore: deck([true, 10], [false, 3]),
    ethnicity: deck<Ethnicity>(
      ['A', 58],
      ['B', 4],
      ['C', 6],
      ['D', 3],
      ['E', 2],
      ['F', 2],
      ['G', 2],
      ['H', 4],
      ['J', 5],
      ['K', 2],
      ['L', 2],
      ['M', 5],
      ['N', 5],
      ['P', 2],
      ['Z', 3],
      ['99', 5],
    ),
    gender: deck<Gender>(['1', 21], ['2', 24], ['3', 3], ['4', 1], ['Z', 1], ['X', 2]),
    age: deck<number | AgeBand>(
      [19, 3],
      [22, 5],
      [27, 8],
      [31, 8],
      [36, 8],
      [41, 8],
      [46, 8],
      [51, 8],
      [57, 7],
      [62, 5],
      [68, 4],
      [77, 2],
      ['25-34', 4],
      ['35-44', 5],
      ['45-54', 5],
      ['55-64', 4],
      ['Z', 4],
      ['X', 4],
    ),
    source: deck<ReferralSource>(
      ['self', 7],
      ['mental_health_team', 6],
      ['gp', 4],
      ['ward', 4],
      ['social_prescriber', 3],
      ['other_charity', 3],
      ['family_or_friend', 2],
      ['housing', 2],
      ['user_led_group', 2],
      ['drop_in', 3],
      ['social_worker', 2],
      ['not_known', 1],
    ),
    ending: deck<EndingReason>(
      ['reached_what_i_came_for', 8],
      ['agreed_time_is_up', 7],
      ['chose_to_stop', 3],
      ['lost_touch', 2],
      ['moved_away', 2],
      ['became_a_volunteer_or_peer', 2],
      ['moved_to_another_service', 1],
      ['went_to_hospital', 1],
    ),
  };
};

export type Decks = ReturnType<typeof makeDecks>;
