import type { WaitingWrite } from './outbox.ts';

/** What was done, taken out or handed on without signal is not asked for again while it waits to be sent. */
export const withUnsentActions = <T extends { id: string }>(
  actions: readonly T[],
  waiting: readonly WaitingWrite[],
): T[] => {
  const gone = new Set<unknown>();
  for (const { path, input, refusal } of waiting) {
    if (refusal) continue;
    const leaves =
      path === 'action.handOn' ||
      (path === 'action.takeOn' && input.takenOn === true) ||
      (path === 'action.finish' && input.finished === true) ||
      (path === 'action.takeOut' && input.takenOut === true);
    const comesBack = path === 'action.finish' || path === 'action.takeOut' || path === 'action.takeBack';
    if (leaves) gone.add(input.actionId);
    else if (comesBack) gone.delete(input.actionId);
  }
  return actions.filter(({ id }) => !gone.has(id));
};
