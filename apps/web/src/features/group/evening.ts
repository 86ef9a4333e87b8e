import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import type { GroupRead, GroupSessionRead } from './group-read.ts';

/** What the form holds before it is checked. */
export type EveningFields = z.input<typeof LogGroupSessionInput>;
export type EveningForm = UseFormReturn<EveningFields, unknown, LogGroupSessionInput>;

const usualMinutes = 90;

/** Everyone on the list came, whoever facilitates was there, the rest as planned: what is left to say is what differs. */
export const newEvening = (group: GroupRead, id: string, dateId: string | null): EveningFields => {
  const open = group.dates.filter(({ on, groupSessionId }) => on <= group.today && groupSessionId === null);
  const date = open.find((each) => each.id === dateId) ?? open.find(({ on }) => on === group.today) ?? null;
  return {
    id,
    groupId: group.id,
    groupDateId: date?.id ?? null,
    heldOn: date?.on ?? group.today,
    startedAt: date?.at ?? null,
    minutes: date?.minutes ?? usualMinutes,
    mode: 'in_person',
    theme: '',
    unnamed: 0,
    unnamedNewcomers: 0,
    line: '',
    attendances: group.members
      .filter(({ leftOn }) => leftOn === null)
      .map(({ personId }) => ({ personId, attendance: 'came', isNewcomer: false, line: '' })),
    agreementBroken: false,
    agreementResponse: '',
    debriefMinutes: null,
    debrief: '',
    facilitators: group.facilitators.map((each) => each.id),
  };
};

export const eveningAsItStands = (session: GroupSessionRead): EveningFields => ({
  id: session.id,
  groupId: session.groupId,
  groupDateId: session.groupDateId,
  heldOn: session.heldOn,
  startedAt: session.startedAt,
  minutes: session.minutes,
  mode: session.mode,
  theme: session.theme ?? '',
  unnamed: session.unnamed,
  unnamedNewcomers: session.unnamedNewcomers,
  line: session.line ?? '',
  attendances: session.attendances.map(({ personId, attendance, isNewcomer, line }) => ({
    personId,
    attendance,
    isNewcomer,
    line: line ?? '',
  })),
  agreementBroken: session.agreementBroken,
  agreementResponse: session.agreementResponse ?? '',
  debriefMinutes: session.debriefMinutes,
  debrief: session.debrief ?? '',
  facilitators: [...session.facilitators],
});

/** What a tick taken out again folded away stays on the screen, and is not sent. */
export const asSent = (evening: LogGroupSessionInput): LogGroupSessionInput => ({
  ...evening,
  agreementResponse: evening.agreementBroken ? evening.agreementResponse : null,
  unnamedNewcomers: evening.unnamed > 0 ? evening.unnamedNewcomers : 0,
});

/** Names of everyone who may stand in the attendance of one evening. */
export const namesOf = (group: GroupRead, session?: GroupSessionRead): ReadonlyMap<string, string> =>
  new Map([...group.members, ...(session?.attendances ?? [])].map((each) => [each.personId, each.displayName]));
