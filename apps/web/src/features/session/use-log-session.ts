import { LogSessionInput } from '@alongside/domain/session/log-session.ts';
import { type Attendance, met } from '@alongside/domain/session/session-words.ts';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { refusalWords } from '../../refusal.ts';
import { useSchemaForm } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nearestHalfHour, planOf, type SessionStart, usualLength } from './session-start.ts';

export type SessionFields = z.input<typeof LogSessionInput>;

/** The form with what can be guessed filled in, and what happens when it is saved. */
export function useLogSession(start: SessionStart, onSaved: () => unknown) {
  const { t } = useTranslation(['session', 'ui']);
  const toast = useToast();
  const send = useSend();
  const about = { id: start.personId, name: start.displayName };
  const draft = useDraftName('session', start.personId);
  const plan = start.meetUps.find(({ id }) => id === start.meetUpId);
  const form = useSchemaForm<SessionFields, LogSessionInput>(LogSessionInput, {
    id: useNewId('session'),
    personId: start.personId,
    heldOn: plan && plan.on <= start.today ? plan.on : start.today,
    startedAt: plan ? plan.at : nearestHalfHour(start.timeZone, new Date()),
    minutes: usualLength(start.attendance, start.lastMeeting),
    attendance: start.attendance,
    mode: start.attendance === 'tried' ? 'phone' : (start.lastMeeting?.mode ?? 'in_person'),
    place: start.lastMeeting?.place ?? null,
    activities: [],
    note: '',
    writtenWith: null,
    notSharedReason: '',
    ownWords: '',
    next: null,
    meetUpId: null,
  });

  const undo = async (saved: { id: string; version: number }) => {
    try {
      const input = { sessionId: saved.id, version: saved.version, reason: t('session:undoneReason') };
      const { isSent } = await send('session.void', input, { about });
      toast(t(isSent ? 'session:takenBack' : 'ui:keptHere'));
    } catch (error) {
      toast(refusalWords(error));
    }
  };

  return {
    form,
    draft,
    save: async (typed: LogSessionInput) => {
      // What an answer folded away is kept on the screen, in case the answer changes, and not sent.
      const haveMet = met(typed.attendance);
      const session = {
        ...typed,
        place: haveMet && typed.mode === 'in_person' ? typed.place : null,
        activities: haveMet ? typed.activities : [],
      };
      const sent = await send('session.log', { ...session, meetUpId: planOf(start, typed.heldOn) }, { about, draft });
      if (sent.isSent) toast(t('session:saved'), { onUndo: () => void undo(sent.answer) });
      else toast(t('ui:keptHere'));
      await onSaved();
    },
    /** The length follows the answer until someone writes one. */
    followAttendance: (attendance: Attendance) => {
      if (!form.getFieldState('minutes').isDirty)
        form.resetField('minutes', { defaultValue: usualLength(attendance, start.lastMeeting) });
      if (attendance === 'tried' && !form.getFieldState('mode').isDirty)
        form.resetField('mode', { defaultValue: 'phone' });
    },
  };
}

export type SessionForm = ReturnType<typeof useLogSession>['form'];
