import type { Attendance, Mode, Place } from '../session/session-words.ts';
import type { SessionRow } from '../session/take-in-session.ts';
import type { Mapping, SessionField } from './column-fields.ts';
import { CellRefused, cellsOf, type ReadRow, readingRow } from './read-row.ts';
import { saysNothing } from './understand-about.ts';
import { type DayOrder, understandDay, understandTime } from './understand-day.ts';
import { understandMinutes } from './understand-minutes.ts';
import { understandAttendance, understandMode, understandPlace } from './understand-session.ts';

/** What stands in for an empty cell, as chosen on the screen. Null sends the row back instead. */
export interface SessionDefaults {
  minutes: number | null;
  attendance: Attendance;
  mode: Mode;
}

/** Reads one line of a list of sessions. */
export const readSessionRow = (
  line: readonly string[],
  mapping: Mapping<SessionField>,
  { lastYear, order, defaults }: { lastYear: number; order: DayOrder; defaults: SessionDefaults },
): ReadRow<SessionRow> =>
  readingRow(() => {
    const { text, fullName, understood } = cellsOf(line, mapping);
    const missing = (field: SessionField, code: string) => new CellRefused({ field, code, typed: '' });
    const personName = fullName('person', 'first_name', 'surname');
    if (personName === '') throw missing('person', 'text_missing');
    const heldOn = understood('held_on', 'day_not_understood', (cell) => understandDay(cell, lastYear, order), null);
    if (heldOn === null) throw missing('held_on', 'day_missing');
    const minutes =
      understood('hours', 'minutes_not_understood', (cell) => understandMinutes(cell, 'hours'), null) ??
      understood('minutes', 'minutes_not_understood', (cell) => understandMinutes(cell), null) ??
      defaults.minutes;
    if (minutes === null) throw missing('minutes', 'minutes_missing');
    // A column of days often holds the time as well; midnight there is a spreadsheet's way of saying nothing.
    const besideDay = understandTime(text('held_on'));
    const startedAt =
      understood('started_at', 'time_not_understood', understandTime, null) ??
      (besideDay === '00:00' ? null : besideDay);
    const worker = text('worker');
    return {
      personName,
      heldOn,
      startedAt,
      minutes,
      attendance: understood('attendance', 'choice_not_understood', understandAttendance, defaults.attendance),
      mode: understood('mode', 'choice_not_understood', understandMode, defaults.mode),
      place: understood<Place | null>(
        'place',
        'choice_not_understood',
        (cell) => understandPlace(cell) ?? 'other',
        null,
      ),
      note: text('note') || null,
      workerName: saysNothing(worker) ? null : worker,
    };
  });
