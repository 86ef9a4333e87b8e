import type { Activity, Attendance, Mode, Place } from '@alongside/domain/session/session-words.ts';
import {
  anyNotes,
  anyOwnWords,
  farNotes,
  firstNotes,
  lastNotes,
  missNotes,
  notSharedReasons,
  textNotes,
} from '../words/session-lines.ts';
import { threads } from '../words/threads.ts';
import type { Context } from './context.ts';
import type { PersonPlan } from './plan-person.ts';
import type { Row } from './rows.ts';

type Told = Pick<Row<'session'>, 'place' | 'activities' | 'note' | 'writtenWith' | 'notSharedReason' | 'ownWords'>;

export interface Teller {
  tell(contact: { attendance: Attendance; mode: Mode; isFirst: boolean; isLast: boolean }): Told;
}

/** Two strands of this person's own, from the person's number: neighbours in a list differ. */
export const threadsOf = (index: number) => {
  const first = threads[index % threads.length];
  const second = threads[(index * 5 + 3) % threads.length];
  if (!first || !second) throw new Error('no threads');
  return [first, second] as const;
};

type Miss = keyof typeof missNotes;
const isMiss = (attendance: Attendance): attendance is Miss => attendance in missNotes;

/** What is written, and how, session by session: the strands move on, and no line comes twice while there are others. */
export const makeTeller = (world: Context, plan: PersonPlan, firstName: string): Teller => {
  const { random, slot } = plan;
  const [main, side] = threadsOf(plan.index);
  const named = (text: string): string => text.replaceAll('{name}', firstName);
  const strand = [...main.notes];
  const strandWords = [...main.ownWords];
  const anyWords = random.shuffled(anyOwnWords);
  const filler = [...random.shuffled(anyNotes), ...side.notes];
  const far = random.shuffled(farNotes);
  const written = random.shuffled(textNotes);

  const nextNote = (mode: Mode, isFirst: boolean, isLast: boolean): string => {
    if (mode === 'text') return written.shift() ?? random.pick(textNotes);
    if (mode !== 'in_person') return far.shift() ?? random.pick(farNotes);
    if (isFirst) return random.pick(firstNotes);
    if (isLast && slot.state === 'ended') return random.pick(lastNotes);
    const list = strand.length > 0 && (slot.pin.wellTold || random.chance(0.68)) ? strand : filler;
    return list.shift() ?? random.pick(anyNotes);
  };
  /** Words about the strand wait until the strand has got that far. */
  const nextWords = (): string | null => {
    const told = 1 - strand.length / main.notes.length;
    const said = 1 - (strandWords.length - 1) / main.ownWords.length;
    return (said <= told ? strandWords : anyWords).shift() ?? null;
  };
  const placeOf = (mode: Mode): Place | null => {
    const near = main.places.filter((place) => place !== 'phone' && place !== 'online');
    const told = 1 - strand.length / main.notes.length;
    // Whoever begins on a ward does not go back and forth.
    if (mode === 'in_person' && near.includes('ward'))
      return near[Math.min(near.length - 1, Math.floor(told * near.length))] ?? null;
    if (mode === 'in_person') return random.pick(near);
    if (mode === 'phone') return 'phone';
    return mode === 'video' ? 'online' : null;
  };
  const activitiesOf = (isFirst: boolean, isLast: boolean): Activity[] => {
    const done = random.shuffled(main.activities).slice(0, random.whole(1, 3));
    if (isFirst) return ['relationship', ...done.filter((activity) => activity !== 'relationship')];
    return isLast && slot.state === 'ended' ? [...done.filter((activity) => activity !== 'ending'), 'ending'] : done;
  };

  return {
    tell: ({ attendance, mode, isFirst, isLast }) => {
      if (isMiss(attendance)) {
        const note = random.chance(0.3)
          ? named(random.pick<string>(missNotes[attendance][mode === 'in_person' ? 'near' : 'far']))
          : null;
        return {
          place: attendance === 'no_word' ? placeOf(mode) : null,
          activities: [],
          note,
          writtenWith: note === null ? null : 'shared_later',
          notSharedReason: null,
          ownWords: null,
        };
      }
      const hasNote = isFirst || random.chance(slot.pin.wellTold ? 0.95 : 0.62);
      const way = hasNote ? world.decks.writtenWith() : null;
      return {
        place: placeOf(mode),
        activities: activitiesOf(isFirst, isLast),
        note: hasNote ? named(nextNote(mode, isFirst, isLast)) : null,
        writtenWith: way,
        notSharedReason: way === 'not_shared' ? named(random.pick(notSharedReasons)) : null,
        ownWords: random.chance(slot.pin.wellTold ? 0.5 : 0.3) ? nextWords() : null,
      };
    },
  };
};
