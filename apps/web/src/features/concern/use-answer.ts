import type {
  AddConcernActionInput,
  CloseConcernInput,
  DecideConcernInput,
  FeedBackInput,
  OfferDebriefInput,
  ReopenConcernInput,
  TellAuthorityInput,
  TellPersonInput,
} from '@alongside/domain/concern/answer-concern.ts';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import { refusalWords } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** What those who answer a concern can do about it. Forms show a refusal themselves; the rest says it in a toast. */
export function useAnswer() {
  const t = useWords('concern');
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const done = async (work: Promise<unknown>, said: string): Promise<void> => {
    try {
      await work;
    } finally {
      // Also after a refusal: somebody may have acted first, and that belongs on the page.
      await lookAgain();
    }
    toast(said);
  };
  const pressed = async (work: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true);
    try {
      await work();
      await lookAgain();
      return true;
    } catch (error) {
      toast(refusalWords(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    acknowledge: (concernId: string) =>
      pressed(() => trpcClient.concern.acknowledge.mutate({ id: newId('concernEntry'), concernId })),
    decide: (typed: DecideConcernInput) =>
      done(trpcClient.concern.decide.mutate(typed), t('concernAnswer:answer.decide.done')),
    tellPerson: (typed: TellPersonInput) =>
      done(trpcClient.concern.tellPerson.mutate(typed), t('concernAnswer:answer.tellPerson.done')),
    tellAuthority: (typed: TellAuthorityInput) =>
      done(trpcClient.concern.tellAuthority.mutate(typed), t('concernAnswer:answer.tellAuthority.done')),
    feedBack: (typed: FeedBackInput) =>
      done(trpcClient.concern.feedBack.mutate(typed), t('concernAnswer:answer.feedBack.done')),
    offerDebrief: (typed: OfferDebriefInput) =>
      done(trpcClient.concern.offerDebrief.mutate(typed), t('concernAnswer:answer.offerDebrief.done')),
    close: (typed: CloseConcernInput) =>
      done(trpcClient.concern.close.mutate(typed), t('concernAnswer:answer.close.done')),
    reopen: (typed: ReopenConcernInput) =>
      done(trpcClient.concern.reopen.mutate(typed), t('concernAnswer:answer.reopen.done')),
    addAction: (typed: AddConcernActionInput) => done(trpcClient.concern.addAction.mutate(typed), t('actions.added')),
  };
}
