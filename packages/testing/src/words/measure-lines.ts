/** What invented people answered in their own words when they looked back, and what they made of a measure. */
export const lookingBack = {
  changed: [
    'I get up before ten now. Most days.',
    'I answer the door.',
    'I have two people I can ring, and I ring them.',
    'The flat feels like mine.',
    'I cook on Sundays again, and there is enough for a friend.',
    'I walk the long way home because I want to.',
    'I still have bad weeks. They are weeks now, not months.',
    'I sing in the kitchen. The neighbours have said nothing so far.',
  ],
  helped: [
    'That somebody had been there and did not make a story of it.',
    'Walking while we talked. I cannot talk at tables.',
    'Being asked what I wanted, and then waiting for the answer.',
    'The same day, the same bench.',
    'The group, once I dared to go in.',
  ],
  not_helped: [
    'The weeks when nobody came because of holidays.',
    'So many forms at the start.',
    'It could have begun half a year earlier.',
    'The room at the centre. No window.',
  ],
  next: [
    'The choir on Thursdays.',
    'Ringing my sister first, not waiting for her to ring.',
    'The allotment, at least until the beans are in.',
    'Sleeping with the radio off.',
    'Coming back as a volunteer one day. Not yet.',
  ],
} as const;

export const madeOfIt = [
  'It is higher than it feels. We talked about which of the two to believe, and kept both.',
  'The letters about the rent came that week. Take those away and it would be the summer number.',
  'Glad that it shows. It was not for nothing.',
  'Lower, and no surprise: the anniversary is this month.',
  'A number is a number. What matters is the mornings.',
  'The two of us see it differently, and that is all right.',
] as const;
