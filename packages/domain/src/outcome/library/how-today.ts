import type { Instrument, Item } from '../instrument.ts';
import { itemScale, neverByItself, ownWording } from './parts.ts';

const today: Item = {
  key: 'today',
  words: 'How was today?',
  kind: 'number',
  min: 1,
  max: 3,
  answerNames: { 1: 'Hard', 2: 'So-so', 3: 'Good' },
};

/** Three faces, for one meeting. Nothing is read into a change: a hard day is a day. */
export const howToday: Instrument = {
  key: 'how_today',
  version: 1,
  name: 'How was today',
  shortName: 'How was today',
  about: 'One question and three faces, at the end of a meeting.',
  items: [today],
  scales: [itemScale(today, 'Today')],
  mainScale: 'today',
  completedBy: ['person', 'worker'],
  licence: ownWording,
  timing: neverByItself,
};
