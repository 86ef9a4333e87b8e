export const day = {
  aMomentAgo: 'a moment ago',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  daysAgo_one: '{{count}} day ago',
  daysAgo_other: '{{count}} days ago',
  inDays_one: 'in {{count}} day',
  inDays_other: 'in {{count}} days',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
} as const;
