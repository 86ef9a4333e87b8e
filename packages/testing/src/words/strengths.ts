/** What somebody noticed the other is good at: seen, not judged. */
export const strengths = [
  'Said no to the second favour of the week, kindly and at once.',
  'Knows everybody at the bus stop by name, and who needs the seat.',
  'Noticed the bad morning coming, and moved the walk instead of dropping it.',
  'Kept the seedlings alive through a week like that.',
  'Asked for what they need, in the first sentence.',
  'Makes other people laugh without making anybody small.',
  'Read the letter to the end before ringing, and then rang.',
  'Has time for the kettle, and for me.',
  'Came out although it rained, and said so proudly.',
  'Can say what helps. A month ago it was “nothing helps”.',
] as const;
