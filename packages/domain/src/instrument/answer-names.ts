/** Lines of the box: a name each, the lowest answer first. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const answersFrom = (min: number, max: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(max - min + 1, 2001)) }, (_, at) => min + at);

/** Names by answer; undefined where there are none. Null: neither all answers are named nor both ends. */
export const namesFromLines = (text: string, min: number, max: number): Record<number, string> | undefined | null => {
  const lines = linesOf(text);
  if (lines.length === 0) return undefined;
  const [low = '', high = ''] = lines;
  if (lines.length === 2) return { [min]: low, [max]: high };
  const answers = answersFrom(min, max);
  if (lines.length !== answers.length) return null;
  return Object.fromEntries(answers.map((answer, at) => [answer, lines[at] ?? '']));
};

/** Back into lines. Names that stand on other answers than all or the ends cannot be shown so: null. */
export const linesFromNames = (
  names: Readonly<Record<number, string>> | undefined,
  min: number,
  max: number,
): string | null => {
  if (!names) return '';
  const lines = answersFrom(min, max).map((answer) => names[answer]);
  const named = Object.keys(names).length;
  if (lines.every((line) => line !== undefined) && named === lines.length) return lines.join('\n');
  return named === 2 && names[min] !== undefined && names[max] !== undefined ? `${names[min]}\n${names[max]}` : null;
};
