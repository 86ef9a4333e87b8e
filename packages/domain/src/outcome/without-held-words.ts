import type { Instrument, Item } from './instrument.ts';

const bare = (item: Item): Item => {
  // An item without words came without them: what names its answers then is the definition's own.
  if (item.words === undefined) return item;
  const { words: _, answerNames: _names, ...rest } = item;
  return rest;
};

/**
 * The measure as it may leave: wording, of questions and of their answers alike, travels only where its licence was said to
 * let it. What was pasted, or came in a file that said nothing, stays at home.
 */
export const withoutHeldWords = ({ wordingNumber: _, ...instrument }: Instrument): Instrument =>
  instrument.licence.kind === 'wording_ships' ? instrument : { ...instrument, items: instrument.items.map(bare) };
