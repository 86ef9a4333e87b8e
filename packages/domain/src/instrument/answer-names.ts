/** Lines of the box: a name each, the lowest answer first. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A range wider than any measure may have is cut: it is refused elsewhere. */
const answersFrom = (min: number, max: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(max - min + 1, 200)) }, (_, at) => min + at);

/** Names by answer; none where the box is empty. Null: neither all answers are named nor both ends. */
export const namesFromLines = (text: string, min: number, max: number): Record<number, string> | null => {
  const lines = linesOf(text);
  if (lines.length === 0) return {};
  const answers = answersFrom(min, max);
  const ends = [min, max];
  const named = lines.length === 2 ? ends : answers;
  return lines.length === named.length
    ? Object.fromEntries(named.map((answer, at) => [answer, lines[at] ?? '']))
    : null;
};

/** Back into lines. Null: they stand on other answers than all or the ends. */
export const linesFromNames = (names: Readonly<Record<number, string>>, min: number, max: number): string | null => {
  const count = Object.keys(names).length;
  if (count === 0) return '';
  const named = count === 2 ? [min, max] : answersFrom(min, max);
  const lines = named.map((answer) => names[answer]);
  return count === named.length && lines.every((line) => line !== undefined) ? lines.join('\n') : null;
};
