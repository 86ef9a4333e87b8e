/** Referral sources in plain words; small groups seldom know the national codes. */
export const referralSources = [
  'self',
  'family_or_friend',
  'gp',
  'mental_health_team',
  'ward',
  'social_worker',
  'housing',
  'other_charity',
  'user_led_group',
  'social_prescriber',
  'drop_in',
  'other',
  'not_known',
] as const;
export type ReferralSource = (typeof referralSources)[number];

export const episodeStates = ['waiting', 'matching', 'active', 'paused', 'ended'] as const;
export type EpisodeState = (typeof episodeStates)[number];

export const endingReasons = [
  'reached_what_i_came_for',
  'agreed_time_is_up',
  'chose_to_stop',
  'moved_away',
  'went_to_hospital',
  'moved_to_another_service',
  'became_a_volunteer_or_peer',
  'lost_touch',
  'not_the_right_match',
  'worker_left',
  'service_closed',
  'could_not_offer_safely',
  'died',
] as const;
export type EndingReason = (typeof endingReasons)[number];
