import type { Thread } from './thread.ts';

export const outdoorThreads: readonly Thread[] = [
  {
    goal: 'Have my own plot going by spring, and something to give away from it.',
    places: ['outdoors', 'cafe', 'community_venue'],
    activities: ['everyday', 'hopes', 'connection', 'reciprocity', 'creative'],
    notes: [
      'We walked past the allotments and {name} pointed out which ones are looked after. There is a waiting list. We asked for the form.',
      'Filled in the allotment form together at the cafe. {name} knew all the words for soil. I learned what a dibber is.',
      'Too wet to dig, so we drew the plot on the back of a menu: beans by the fence, a bench facing east.',
      'The letter came: half a plot, from next month. We stood at the gate for a while before going in.',
      'Cleared one bed. We talked about how starting with the smallest corner works for more than gardens.',
      'Went along to the open day. {name} spoke to three people and swapped seedlings with one of them.',
      'First potatoes. {name} gave me four and would not hear no. We talked about what asking for help costs and what it gives.',
      '{name} has been asked to show a new neighbour round the plots. We talked about saying yes, and about saying not this week.',
    ],
    ownWords: [
      'I used to grow things. I had forgotten that was me.',
      'It is the only place nobody asks how I am. They ask about the beans.',
      'The mornings are getting easier since the allotment.',
      'I gave away a whole bag of chard. I am somebody with too much chard.',
    ],
  },
  {
    goal: 'Get back in the water and swim a length without stopping.',
    places: ['community_venue', 'cafe', 'outdoors'],
    activities: ['confidence', 'accompany', 'experience', 'strategies'],
    notes: [
      '{name} told me about swimming as a child. We looked at the pool timetable and circled the quiet hours.',
      'We went to see the pool from the gallery. Ten minutes, then tea. That was the plan and we kept to it.',
      'We bought goggles. {name} chose green. I shared how I got myself back on a bus once, one stop at a time.',
      'In the water, both of us, shallow end, twenty minutes. We laughed about the cap.',
      '{name} went alone on Saturday and sent me a picture of wet hair and a thumb.',
      'Half a length. We talked about the loud changing room and worked out that the family cubicle is allowed.',
      'A whole length. {name} touched the wall and then swam back as well, to make sure.',
    ],
    ownWords: [
      'I know how. My arms know. It is the getting there.',
      'Under the water it is quiet in the right way.',
      'I did the wall twice because I did not believe the first one.',
    ],
  },
  {
    goal: 'Walk the dog the long way round again, past people.',
    places: ['outdoors', 'home', 'cafe'],
    activities: ['confidence', 'everyday', 'listening', 'strategies'],
    notes: [
      'Met Biscuit the dog, who likes me. We walked to the corner shop and back and talked about mornings.',
      'A quiet walk before eight. {name} explained which streets feel open and which feel narrow. We made a map of it.',
      'We took the middle road this time. {name} stopped twice to breathe and counted lamp posts, which is a way of coping that works.',
      'Rain. Sat in the kitchen with Biscuit and talked about who could hold the lead on a hard day.',
      'Another dog owner said hello. {name} said hello back and told me afterwards that it took until the bridge for the heart to slow down.',
      'The long way round, the whole of it, at noon. We marked it with a cake.',
    ],
    ownWords: [
      'He has to go out, so I have to go out. That is the whole trick.',
      'People look at the dog, not at me. I like that.',
      'I said good morning first. Me.',
    ],
  },
  {
    goal: 'Go to the football again and stay for both halves.',
    places: ['community_venue', 'outdoors', 'cafe'],
    activities: ['accompany', 'connection', 'confidence', 'hopes'],
    notes: [
      '{name} brought an old scarf. We talked about the terrace, the noise and an uncle who never missed a match.',
      'Watched the second half on the cafe television. We sat by the door, which was the right table.',
      'Walked round the ground on a Tuesday when it was empty. We found the quiet stand and the exit nearest to it.',
      'We rang the club about the easy-going stand. They were kind. Two seats for the cup match are put by.',
      'Stayed until half time. {name} chose to leave and was at peace with that. We listened to the rest on the radio.',
      'Both halves. Nil nil, and it did not matter. {name} knew the songs.',
    ],
    ownWords: [
      'My uncle would have laughed at me, then saved me a seat.',
      'Half is not nothing. Half is forty-five minutes.',
      'I shouted. I have not shouted for joy since before.',
    ],
  },
  {
    goal: 'Fix up the old bike and ride it to the sea.',
    places: ['community_venue', 'outdoors'],
    activities: ['creative', 'everyday', 'connection', 'confidence'],
    notes: [
      'The bike has been under a sheet for six years. We took off the sheet. That was enough for today.',
      'Went along to the repair shed. {name} explained the gears to the volunteer rather than the other way about.',
      'New chain, old brakes. We talked while our hands were busy, which is easier for both of us.',
      'First ride round the car park behind the shed. I held the coats.',
      '{name} asked what it was like for me to start again. I told a short piece of it, and we left it there.',
      'Rode as far as the canal and turned round on purpose. There is a plan with three stages now.',
      'The sea. I came by train and waited on the front with chips.',
    ],
    ownWords: [
      'Everything on it turns again. It just needed time and oil.',
      'Nobody at the shed wanted my history. They wanted the nine mil spanner.',
      'I could smell it before I could see it.',
    ],
  },
];
