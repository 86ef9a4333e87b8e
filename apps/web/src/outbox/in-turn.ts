interface Waiting {
  path: string;
  input: Record<string, unknown>;
  about: { id: string };
}

const isWhatItNames = ({ sessionId, outcomeId }: Record<string, unknown>, { path, input }: Waiting): boolean =>
  (path === 'session.log' && input.id === sessionId) || (path === 'outcome.record' && input.id === outcomeId);

/**
 * A concern goes before everything else that waits: over one bar perhaps only the first gets through. The session or measure
 * it names goes ahead of it, with what was written about the same person before that; all else keeps its order.
 */
export const inTurn = <W extends Waiting>(writes: readonly W[]): W[] => {
  const first = new Set<W>();
  writes.forEach((write, at) => {
    if (!write.path.startsWith('concern.')) return;
    const before = writes.slice(0, at);
    const named = before.findLastIndex((earlier) => isWhatItNames(write.input, earlier));
    for (const each of before.slice(0, named + 1)) if (each.about.id === before[named]?.about.id) first.add(each);
    first.add(write);
  });
  return [...first, ...writes.filter((write) => !first.has(write))];
};
