import { groupAttendances } from '@alongside/domain/group/group-words.ts';
import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { dayWords } from '../../words/day-words.ts';
import { wordsOf } from '../../words/use-words.ts';

type Told = Pick<LogGroupSessionInput, 'heldOn' | 'unnamed' | 'theme' | 'line' | 'agreementResponse' | 'debrief'> & {
  attendances: readonly Pick<LogGroupSessionInput['attendances'][number], 'personId' | 'attendance'>[];
};

const t = wordsOf('group');

/** One evening as text, to stand beside another wording of the same evening. */
export const eveningText = (evening: Told, names: ReadonlyMap<string, string>): string => {
  const who = groupAttendances.flatMap((attendance) => {
    const there = evening.attendances.filter((each) => each.attendance === attendance);
    if (there.length === 0) return [];
    return `${t(`attendance.${attendance}`)}: ${there.map(({ personId }) => names.get(personId)).join(', ')}.`;
  });
  const count = evening.unnamed > 0 && `${t('unnamed')}: ${evening.unnamed}.`;
  const { theme, line, agreementResponse, debrief } = evening;
  return [`${dayWords(evening.heldOn)}.`, ...who, count, theme, line, agreementResponse, debrief]
    .filter(Boolean)
    .join(' ');
};
