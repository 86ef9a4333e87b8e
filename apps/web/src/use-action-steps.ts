import type { MoveActionInput } from '@alongside/domain/action/move-action.ts';
import { useSend } from './outbox/use-send.ts';
import type { Outcome, WaitingPath } from './outbox/write.ts';
import { refusalWords } from './refusal.ts';
import { useToast } from './ui/toast.tsx';
import { useWords } from './words/use-words.ts';

/** Enough to know an action by, wherever it is listed. */
interface Known {
  id: string;
  words: string;
}

/**
 * What can be done with something that is to be done: from the list of one's own, from a supervision, from a concern. Every
 * step can be taken back, and none needs signal.
 */
export function useActionSteps() {
  const t = useWords('action');
  const toast = useToast();
  const send = useSend();

  const step = async <P extends WaitingPath>(
    work: () => Promise<Outcome<P>>,
    said: string,
    undo?: (outcome: Outcome<P>) => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      const outcome = await work();
      toast(outcome.isSent ? said : t('ui:keptHere'), undo ? { onUndo: () => void undo(outcome) } : {});
      return true;
    } catch (error) {
      toast(refusalWords(error));
      return false;
    }
  };

  const finish = ({ id, words }: Known, finished: boolean, canUndo = true): Promise<boolean> =>
    step(
      () => send('action.finish', { actionId: id, finished }, { about: { id, name: words } }),
      t(finished ? 'action:finished' : 'action:openAgain'),
      canUndo ? () => finish({ id, words }, !finished, false) : undefined,
    );

  const takeOut = ({ id, words }: Known, takenOut: boolean, canUndo = true): Promise<boolean> =>
    step(
      () => send('action.takeOut', { actionId: id, takenOut }, { about: { id, name: words } }),
      t(takenOut ? 'action:takenOut' : 'action:openAgain'),
      canUndo ? () => takeOut({ id, words }, !takenOut, false) : undefined,
    );

  const takeOn = ({ id, words }: Known, takenOn: boolean): Promise<boolean> =>
    step(
      () => send('action.takeOn', { actionId: id, takenOn }, { about: { id, name: words } }),
      t(takenOn ? 'action:takenOn' : 'action:openAgain'),
      takenOn ? () => takeOn({ id, words }, false) : undefined,
    );

  const takeBack = ({ id, words }: Known): Promise<boolean> =>
    step(() => send('action.takeBack', { actionId: id }, { about: { id, name: words } }), t('action:isYours'));

  return {
    finish,
    takeOut,
    takeBack,
    takeOn,
    handOn: (action: Known & { version: number }, to: { accountId: string; name: string }): Promise<boolean> => {
      const { id, words, version } = action;
      const input = { actionId: id, ownerId: to.accountId, version };
      return step(
        () => send('action.handOn', input, { about: { id, name: words } }),
        t('action:handedOn', { name: to.name }),
        // Whoever had it may have it back; where somebody else handed it on for them, it is handed back.
        (outcome) =>
          outcome.isSent
            ? step(
                () =>
                  send(
                    'action.handOn',
                    { actionId: id, ownerId: outcome.answer.wasWith, version: outcome.answer.version },
                    { about: { id, name: words } },
                  ),
                t('action:handedBack'),
              )
            : takeBack(action),
      );
    },
    /** Throws its refusal: the form shows it. */
    move: async ({ words }: Known, typed: MoveActionInput, said: string, draft: string): Promise<void> => {
      const about = { id: typed.actionId, name: words };
      const { isSent } = await send('action.move', typed, { about, draft });
      const back = { actionId: typed.actionId, to: typed.was, was: typed.to, isUndo: true };
      toast(isSent ? said : t('ui:keptHere'), {
        onUndo: () => void step(() => send('action.move', back, { about }), t('action:movedBack')),
      });
    },
  };
}
