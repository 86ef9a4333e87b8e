/** What peer workers said they would do after a session: small, theirs to do, and without a name. */
export const afterSessions = [
  'Find out which evenings the pottery shed is open.',
  'Text the time of the Saturday walk.',
  'Ask the library how the reading group takes new people.',
  'Bring the form for the bus pass next time.',
  'Ring the housing desk about the damp, and write down what they say.',
  'Look up when the allotment holds its open day.',
] as const;

/** For oneself, from nowhere else. */
export const byThemselves = ['Book the small room for supervision.', 'Buy tea and biscuits for the group.'] as const;
