/** Notes that could stand in anybody's year. Most are short: a thin note is a full note. */
export const anyNotes = [
  'Met, walked, talked. {name} asked for a short one today.',
  'We mostly listened to each other. Nothing else needed writing down.',
  'Tea and a hard week. {name} told me what helped on Wednesday and wants to try that again.',
  'A quiet one. We sat by the window and that was fine.',
  'We looked back over the month. {name} noticed three good days in it and I noticed a fourth.',
  'We talked about sleep and what makes a room feel safe.',
  '{name} chose not to talk about last week, and we talked about the snooker.',
  'On the bench for an hour. {name} wants it said that the sun was out.',
  'A harder time just now. We went through who can be rung and when, and put the numbers in the phone.',
  'We spoke about anniversaries and how to get past the 14th. There is a plan and it has cake in it.',
  'Shared a little of how I found my own way back to mornings. {name} asked good questions.',
  'We talked about the meeting on Monday. {name} will say the first thing and I will be in the next chair.',
  '{name} disagreed with the plan and said so, clearly. We wrote down what would suit better.',
  'Laughed a lot. Not sure either of us could say why.',
  'We went through what goes well and what eats the week. Fewer evenings out, more slow mornings.',
] as const;

/** For phone and video. */
export const farNotes = [
  'Short call between buses. {name} wanted to say that the letter has come and that it is good.',
  'A call instead of a walk, because of the rain. We both had tea at our own end.',
  '{name} rang with news and we let it be good news for the whole call.',
  'We talked while {name} did the washing up. I could hear the plates.',
  'A slow one on the phone. Long gaps, and neither of us minded them.',
  'Spoke for a while about next week and what would make it lighter. One thing was crossed out.',
  '{name} asked how I was, and waited for the answer.',
  "We went over Monday's meeting and wrote down the three things {name} wants said.",
  'The line dropped twice. {name} rang back twice, which says a lot.',
  'Checked in after the hard weekend. {name} told me what had helped and I wrote it down for both of us.',
] as const;

/** For text and messages. */
export const textNotes = [
  'Mostly texts today, a few lines each over the morning. It was enough to know that the week is going on.',
  'A picture of the sky, sent both ways, and a time agreed for meeting.',
  'Short messages back and forth. {name} wanted company more than answers.',
  '{name} wrote from the waiting room and I wrote back until the name was called.',
  'A few lines at midday. Slept, ate, saw the heron. All good signs, {name} says.',
  'Texted about the hard evening. {name} had already tried two things from the list, and one helped.',
] as const;

export const firstNotes = [
  'First time. We said who we are and what this is for. {name} chose the place: by the window, near the door.',
  'We met and talked about how often, where, and how we will end when we get there. {name} likes to know that early.',
  'Getting to know each other. {name} asked me whether I had been through it too, and I said a little of how.',
] as const;

export const lastNotes = [
  'Our last meet-up. We read back the first note together and both went quiet, in a good way.',
  "We looked back at what changed, in {name}'s words, and wrote a letter to keep. The way back in is on the last line.",
  'An ending with cake. {name} gave me a cutting in a jar. We said what we each take with us.',
] as const;

/** What is said of a miss, by how it was to happen. */
export const missNotes = {
  let_us_know: {
    near: [
      '{name} texted at nine: not today, next week please.',
      'A message to say the buses were off. We agreed the same time next week.',
      '{name} rang to say it was a day for staying in. We talked for two minutes and left it there.',
    ],
    far: ['{name} sent a word to say another day would be better. We chose Thursday.'],
  },
  no_word: {
    near: [
      'Waited half an hour at the usual table. Sent a short hello, no questions in it.',
      'We did not meet. I will text tomorrow rather than ring.',
    ],
    far: ['We did not get to speak. Sent a short hello, no questions in it.'],
  },
  we_cancelled: {
    near: [
      'I was unwell and rang to say sorry. New time agreed.',
      'The room was double booked. We found another day together.',
    ],
    far: ['Cover fell through on our side. Said sorry, and meant it.'],
  },
  tried: {
    near: ['Knocked at the usual time. Left a card with an owl on it.'],
    far: [
      'No answer, so I left a hello and nothing else.',
      'Tried at the time of day that is usually good. Will try once more this week.',
      'No reply yet, which is fine.',
    ],
  },
} as const;

export const anyOwnWords = [
  'Today was a seven. I want it written that it was a seven.',
  'You did not try to fix it. Thank you.',
  'I am not there yet but I can see there.',
  'Put down that I made you laugh.',
  'I would like next time to be outside.',
  'It helps that you remember what I said.',
  'Some weeks just getting here is the thing.',
  'I have been on my own with it for a long time.',
] as const;

export const notSharedReasons = [
  'We ran out of time. We will read it at the next meet-up.',
  '{name} did not want to hear notes read out, and is fine with short ones being kept.',
  'The line was poor, so I wrote it afterwards.',
] as const;

/** A note the person does not agree with: what stands, and what was added in their own words. */
export const disagreement = {
  note: 'We talked about the move. {name} seemed unsure whether it is the right time and may wait until spring.',
  ownWords: 'That is not what I said. I am sure about moving. I am unsure about the date.',
  addendum:
    "{name} read this note with me today and disagrees with it. I heard doubt where there was a question about dates. {name}'s words stand beside mine, and we have rung the housing desk to ask for May.",
} as const;

export const addenda = [
  '{name} asked me to add that the song was the other one.',
  'We read this together the week after and {name} was glad it was written down.',
  'The time was eleven, not ten. My slip.',
] as const;

export const meetUpPlaces = [
  'At the library, first floor',
  'The bench by the duck pond',
  'Corner cafe, back table',
  'Walk, park gates',
  'Community centre, small room',
  'By phone',
  'At home, ring once',
  'The allotment shed',
  'Market hall, by the clock',
] as const;
