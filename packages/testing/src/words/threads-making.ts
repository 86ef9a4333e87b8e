import type { Thread } from './thread.ts';

export const makingThreads: readonly Thread[] = [
  {
    goal: 'Draw every day for ten minutes, and let one person see.',
    places: ['cafe', 'community_venue', 'online'],
    activities: ['creative', 'listening', 'identity', 'validation'],
    notes: [
      '{name} brought a sketchbook and kept it shut. We talked about pens.',
      'We both drew the sugar bowl. Mine looked like a hat. {name} laughed and that was the best of the day.',
      'The book was open this time: birds, mostly. We talked about looking closely as a kind of rest.',
      '{name} told me that the drawings stopped in hospital and came back as doodles on an envelope.',
      'We looked in at the Thursday art table. {name} stood at the back, then took a flyer.',
      'Two drawings are on the wall at the art table, no name under them, as {name} wanted.',
      '{name} put initials under the next one. We talked about being seen a little at a time.',
    ],
    ownWords: [
      'When I draw a thing I do not have to explain it.',
      'Ten minutes is small enough that I cannot talk myself out of it.',
      'Somebody asked who did the heron. I nearly said.',
      'I said it was me.',
    ],
  },
  {
    goal: 'Sing with other people again without hiding in the back row.',
    places: ['community_venue', 'cafe'],
    activities: ['connection', 'accompany', 'confidence', 'identity'],
    notes: [
      'We talked about singing in chapel and when that stopped. {name} hummed something and I knew it too.',
      'Found two choirs that ask for nothing: no reading of music, no trying out. One has biscuits.',
      'Sat in the corridor and listened to a whole rehearsal through the door.',
      'In the room. Back row, nearest the radiator. We left at the break, as agreed.',
      '{name} stayed to the end, and the woman next door to us shared her sheet.',
      'They are singing at the market in three weeks. We talked through what would make it possible, and what would make leaving possible.',
      'The market. {name} sang in the second row and waved at me.',
    ],
    ownWords: [
      'I have a voice. It was on a shelf.',
      'You cannot worry and breathe for a long note. There is no room.',
      'Second row. I did not mean to, it just filled up behind me.',
    ],
  },
  {
    goal: 'Cook a proper meal on Sundays and have someone round for it.',
    places: ['home', 'community_venue', 'cafe'],
    activities: ['everyday', 'hopes', 'reciprocity', 'connection'],
    notes: [
      'We made a list of things {name} can cook with eyes shut. It was longer than either of us thought.',
      'Shopping together, short list, quiet hour. We talked about eating alone and how the radio helps.',
      'Dal at the community kitchen. {name} taught me to listen for the seeds.',
      'The cooker was mended this week after three calls. {name} made the third one.',
      'Soup and bread. {name} wrote the recipe down for me, with a drawing of the pan.',
      'A cousin came for lunch on Sunday. {name} told me about the table cloth.',
      'We ate what was left of Sunday. We talked about what to do in the weeks when it is toast, and how toast is also dinner.',
    ],
    ownWords: [
      'If I cook for two there is one for Monday me.',
      'My gran measured everything with the same cup. I found the cup.',
      'She had seconds. She does not have seconds to be polite.',
    ],
  },
  {
    goal: 'Read a whole book again and talk about it with somebody.',
    places: ['community_venue', 'cafe', 'phone'],
    activities: ['listening', 'connection', 'choice', 'signpost'],
    notes: [
      'At the library, first floor, the chairs by the window. We each picked a book for its cover.',
      '{name} reads one page a day now. We agreed that a page counts.',
      'We tried a talking book, one earphone each. Good for bus rides, {name} thinks.',
      'Chapter four. We talked about a person in the story who keeps going back, and why somebody would.',
      "The librarian told us about the slow readers' circle. {name} has put it in the diary with a question mark.",
      'The question mark is gone. {name} went to the circle and said one thing.',
      'Finished the book. We sat a while with the last page. A new card, for six books at once.',
    ],
    ownWords: [
      'The words used to slide off. Now some of them stay.',
      'I was cross with the ending. I had forgotten being cross about a book.',
      'One page is a page.',
    ],
  },
  {
    goal: 'Play the keyboard with headphones off.',
    places: ['home', 'community_venue', 'online'],
    activities: ['creative', 'confidence', 'experience', 'validation'],
    notes: [
      '{name} played with headphones on while I made the tea. I heard the keys clicking and it was a good sound.',
      'We talked about thin walls and a neighbour who once banged. There is a practice room at the community centre.',
      'An hour in the practice room, door shut. {name} played the left hand only, and then the right.',
      'I brought my old recorder and played badly. {name} said that helped more than anything I have said.',
      'The headphones came off for one song. We did not say anything about it until we were outside.',
      'Somebody put their head in to ask what the tune was. {name} told them: it has no name yet.',
    ],
    ownWords: [
      'It is mine, and it is allowed to be wrong.',
      'You were terrible. It was brilliant.',
      'The tune is called Wednesday now.',
    ],
  },
];
