import { type Day, isDay } from '../shared/day.ts';

export const dayOrders = ['day_first', 'month_first'] as const;
/** `3/11/26` is the third of November here, and the eleventh of March in a spreadsheet from elsewhere. */
export type DayOrder = (typeof dayOrders)[number];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const dayOf = (year: number, month: number, day: number): Day | null => {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
};

/** Two figures mean the newest year that is not after `lastYear`. */
const fullYear = (text: string, lastYear: number): number => {
  if (text.length !== 2) return Number(text);
  const century = lastYear - (lastYear % 100);
  const year = century + Number(text);
  return year > lastYear ? year - 100 : year;
};

const msPerDay = 86_400_000;
/** Spreadsheets count days from 30 December 1899. */
const fromSerial = (serial: number): Day =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * msPerDay).toISOString().slice(0, 10);

const monthNumber = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/**
 * A day as people and spreadsheets write it, or null. `lastYear` settles years of two figures: the year of today for a
 * session, and for a birth too, since nobody is born later.
 */
export const understandDay = (text: string, lastYear: number, order: DayOrder = 'day_first'): Day | null => {
  const written = text.trim().replace(/[T ]\d{1,2}[:.]\d{2}.*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const figures = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(written);
  if (figures?.[1] && figures[2] && figures[3]) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    const [day, month] = order === 'day_first' ? [first, second] : [second, first];
    return dayOf(fullYear(figures[3], lastYear), month, day);
  }
  const words = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i.exec(
    written,
  );
  if (words?.[1] && words[2] && words[3])
    return dayOf(fullYear(words[3], lastYear), monthNumber(words[2]), Number(words[1]));
  const monthBefore = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(written);
  if (monthBefore?.[1] && monthBefore[2])
    return dayOf(Number(monthBefore[3]), monthNumber(monthBefore[1]), Number(monthBefore[2]));

  const serial = /^\d{5}(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return serial >= 40_000 && serial <= 60_000 ? fromSerial(serial) : null;
};

/** Month first only when a value can be read in no other way, and none says the opposite. */
export const guessDayOrder = (values: readonly string[]): DayOrder => {
  const pairs = values.flatMap((value) => {
    const found = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{2,4}/.exec(value.trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = pairs.some(([first]) => first > 12);
  return !dayFirst && pairs.some(([, second]) => second > 12) ? 'month_first' : 'day_first';
};

/** `HH:MM` out of "14:30", "2.30pm", "9 am", "1430" or a spreadsheet's part of a day; null when it is none of them. */
export const understandTime = (text: string): string | null => {
  const written = text.trim().toLowerCase();
  const afterDay = /\d[T ](\d{1,2})[:.](\d{2})/i.exec(text.trim());
  if (afterDay) return clock(Number(afterDay[1]), Number(afterDay[2]));
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?$/.exec(written);
  if (found && (found[2] !== undefined || found[3] !== undefined)) {
    const hour = Number(found[1]);
    const half = found[3]?.startsWith('p') ? 12 : 0;
    if (found[3] === undefined) return clock(hour, Number(found[2]));
    return hour < 1 || hour > 12 ? null : clock((hour % 12) + half, Number(found[2] ?? 0));
  }
  const figures = /^(\d{2})(\d{2})$/.exec(written);
  if (figures) return clock(Number(figures[1]), Number(figures[2]));
  if (/^0\.\d+$/.test(written)) {
    const minutes = Math.round(Number(written) * 1440);
    return clock(Math.floor(minutes / 60), minutes % 60);
  }
  return null;
};

const clock = (hour: number, minute: number): string | null =>
  hour <= 23 && minute <= 59 ? `${pad(hour)}:${pad(minute)}` : null;

/** A birth year out of a year, a date of birth or a spreadsheet's number for one; the day itself is never kept. */
export const understandBirthYear = (text: string, lastYear: number): number | null => {
  const written = text.trim();
  if (/^\d{4}$/.test(written)) return Number(written);
  const day = understandDay(written, lastYear) ?? understandDay(written, lastYear, 'month_first');
  if (day) return Number(day.slice(0, 4));
  const serial = /^\d{4,5}(\.0+)?$/.test(written) ? Number(written) : Number.NaN;
  return serial > 3_000 && serial < 60_000 ? Number(fromSerial(serial).slice(0, 4)) : null;
};
