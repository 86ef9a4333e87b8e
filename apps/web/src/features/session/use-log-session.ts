import { LogSessionInput } from '@alongside/domain/session/log-session.ts';
import { type Attendance, met } from '@alongside/domain/session/session-words.ts';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { forgetCall } from '../../rung.ts';
import { useSchemaForm } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { nearestHalfHour, planOf, type SessionStart, usualLength } from './session-start.ts';
import { useCompanions } from './use-companions.ts';
import { useUndoLog } from './use-undo-log.ts';

export type SessionFields = z.input<typeof LogSessionInput>;

/** The form with what can be guessed filled in, and what happens when it is saved. */
export function useLogSession(start: SessionStart, onSaved: (sessionId: string) => unknown) {
  const t = useWords('session');
  const toast = useToast();
  const send = useSend();
  const navigate = useNavigate();
  const undo = useUndoLog();
  const about = { id: start.personId, name: start.displayName };
  const draft = useDraftName('session', start.personId);
  const plan = start.meetUps.find(({ id }) => id === start.meetUpId);
  const form = useSchemaForm<SessionFields, LogSessionInput>(LogSessionInput, {
    id: useNewId('session'),
    personId: start.personId,
    heldOn: plan && plan.on <= start.today ? plan.on : (start.heldOn ?? start.today),
    startedAt: plan ? plan.at : nearestHalfHour(start.timeZone, new Date()),
    minutes: start.callMinutes ?? usualLength('met', start.lastMeeting),
    attendance: 'met',
    mode: start.callMinutes === null ? (start.lastMeeting?.mode ?? 'in_person') : 'phone',
    place: start.lastMeeting?.place ?? null,
    activities: [],
    note: '',
    writtenWith: null,
    notSharedReason: '',
    ownWords: '',
    strengths: '',
    wantsToTalk: false,
    next: null,
    willDo: null,
    meetUpId: null,
    alsoWith: [],
    togetherId: useNewId('together'),
  });
  const others = useWatch({ control: form.control, name: 'alsoWith' });
  const companions = useCompanions(start.personId, Boolean(others?.length));

  return {
    form,
    draft,
    companions,
    save: async (typed: LogSessionInput) => {
      // What an answer folded away is kept on the screen, in case the answer changes, and not sent.
      const haveMet = met(typed.attendance);
      const alsoWith = haveMet ? typed.alsoWith : [];
      const session = {
        ...typed,
        place: haveMet && typed.mode === 'in_person' ? typed.place : null,
        activities: haveMet ? typed.activities : [],
        strengths: haveMet ? typed.strengths : null,
        alsoWith,
        togetherId: alsoWith.length > 0 ? typed.togetherId : null,
        meetUpId: planOf(start, typed.heldOn),
      };
      const sent = await send('session.log', session, { about, draft });
      const next = { words: t('session:logAnother'), onPress: () => void navigate('/people') };
      if (start.callMinutes !== null) forgetCall();
      if (sent.isSent) {
        const kept = [sent.answer, ...sent.answer.alsoWith];
        const whom = [
          about,
          ...alsoWith.map(({ personId: id }) => ({ id, name: companions.nameOf(id) ?? about.name })),
        ];
        const logged = kept.map(({ id, version }, at) => ({ id, version, about: whom[at] ?? about }));
        toast(t('session:saved'), { next, onUndo: () => void undo(logged) });
      } else toast(t('ui:keptHere'), { next });
      await onSaved(typed.id);
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
