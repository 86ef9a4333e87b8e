import { groupAttendances } from '@alongside/domain/group/group-words.ts';
import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import i18next from 'i18next';
import { dayWords } from '../../words/day-words.ts';

type Told = Pick<LogGroupSessionInput, 'heldOn' | 'unnamed' | 'theme' | 'line' | 'agreementResponse' | 'debrief'> & {
  attendances: readonly Pick<LogGroupSessionInput['attendances'][number], 'personId' | 'attendance'>[];
};

/** One evening as text, to stand beside another wording of the same evening. */
export const eveningText = (evening: Told, names: ReadonlyMap<string, string>): string => {
  const who = groupAttendances.flatMap((attendance) => {
    const there = evening.attendances.filter((each) => each.attendance === attendance);
    if (there.length === 0) return [];
    return `${i18next.t(`attendance.${attendance}`, { ns: 'group' })}: ${there.map(({ personId }) => names.get(personId)).join(', ')}.`;
  });
  const count = evening.unnamed > 0 && `${i18next.t('unnamed', { ns: 'group' })}: ${evening.unnamed}.`;
  const { theme, line, agreementResponse, debrief } = evening;
  return [`${dayWords(evening.heldOn)}.`, ...who, count, theme, line, agreementResponse, debrief]
    .filter(Boolean)
    .join(' ');
};
