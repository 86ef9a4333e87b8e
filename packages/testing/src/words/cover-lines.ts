/** What a colleague has to know to meet somebody safely. */
export const needToKnowLines = [
  'There is a step at the door, so we meet at the library. Ring twice: the first time may be missed.',
  'Mornings are hard. After two is better, and the back room of the café is quieter.',
] as const;

/** Asked about a session, and answered; the first waits still. */
export const questionLines = [
  { words: 'They stayed for twenty minutes this time. What made it possible?', answer: null },
  {
    words: 'You met at their flat for once. How was that for you?',
    answer: 'We had agreed on it beforehand and I had told Amina where I was. It was all right.',
  },
] as const;
