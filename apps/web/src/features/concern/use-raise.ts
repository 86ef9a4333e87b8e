import { RaiseConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { useSchemaForm } from '../../ui/form.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Person, RaiseStart } from './raise-start.ts';

export type RaiseFields = z.input<typeof RaiseConcernInput>;

export function useRaise({ person, sessionId, outcomeId }: RaiseStart, people: readonly Person[]) {
  const t = useWords('concern');
  const send = useSend();
  const draft = useDraftName('concern', person?.id ?? 'new');
  const form = useSchemaForm<RaiseFields, RaiseConcernInput>(RaiseConcernInput, {
    id: useNewId('concern'),
    personId: person?.id ?? null,
    sessionId,
    outcomeId,
    isDangerNow: false,
    told: { whatHappened: '' },
  });
  return {
    form,
    draft,
    /** Answers the concern's id, once it is with the server or safely on this device. */
    raise: async (typed: RaiseConcernInput): Promise<string> => {
      const known = [...people, ...(person ? [person] : [])].find(({ id }) => id === typed.personId)?.name;
      // Under its own id, not the person's: it must never wait behind something else that was written about them.
      const about = { id: typed.id, name: known ?? typed.told.aboutWhom ?? t('someone') };
      await send('concern.raise', typed, { about, draft });
      return typed.id;
    },
  };
}

export type RaiseForm = ReturnType<typeof useRaise>['form'];
