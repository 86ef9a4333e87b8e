import { referralDayRefusal } from '../episode/episode-rules.ts';
import { birthYearRefusal } from '../person/add-person.ts';
import { type PersonRow, personKey, TakenInPerson } from '../person/take-in-person.ts';
import { type SessionRow, sessionKey, TakenInSession } from '../session/take-in-session.ts';
import { type Day, daysBetween } from '../shared/day.ts';
import type { Mapping, PersonField, SessionField } from './column-fields.ts';
import type { FileTable } from './decode-file.ts';
import { readPersonRow } from './read-person-row.ts';
import type { ReadRow, RowRefusal } from './read-row.ts';
import { readSessionRow, type SessionDefaults } from './read-session-row.ts';
import { firstIssue, mostRowsInBatch } from './taken-row.ts';
import type { DayOrder } from './understand-day.ts';

export interface PlannedRows<T> {
  /** Can be sent. */
  ready: (T & { row: number })[];
  /** Come back without being sent, each with what is wrong. */
  back: (RowRefusal & { row: number })[];
  /** The same as a line above them. */
  twice: number[];
}

interface Reading<T> {
  read: (cells: readonly string[]) => ReadRow<T>;
  /** The rules of the record itself, beyond what can be read. */
  check: (value: T) => { field: string; code: string } | null;
  keyOf: (value: T) => string;
}

const yearOf = (today: Day): number => Number(today.slice(0, 4));

const firstField = (refusal: Record<string, string> | null): { field: string; code: string } | null => {
  const [first] = Object.entries(refusal ?? {});
  return first ? { field: first[0], code: first[1] } : null;
};

const plan = <T>({ rows }: FileTable, { read, check, keyOf }: Reading<T>): PlannedRows<T> => {
  const planned: PlannedRows<T> = { ready: [], back: [], twice: [] };
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const found = read(cells);
    if ('refused' in found) {
      planned.back.push({ row, ...found.refused });
      continue;
    }
    const broken = check(found.value);
    if (broken) {
      planned.back.push({ row, ...broken, typed: '' });
      continue;
    }
    const key = keyOf(found.value);
    if (seen.has(key)) planned.twice.push(row);
    else planned.ready.push({ ...found.value, row });
    seen.add(key);
  }
  return planned;
};

export interface PersonChoices {
  mapping: Mapping<PersonField>;
  order: DayOrder;
}

export const planPeople = (table: FileTable, { mapping, order }: PersonChoices, today: Day): PlannedRows<PersonRow> =>
  plan<PersonRow>(table, {
    read: (cells) => readPersonRow(cells, mapping, { lastYear: yearOf(today), order }),
    check: (value) => {
      const parsed = TakenInPerson.safeParse(value);
      if (!parsed.success) return firstIssue(parsed.error);
      const { birthYear, referredOn } = parsed.data;
      return firstField(
        birthYearRefusal(birthYear, today) ?? (referredOn ? referralDayRefusal(referredOn, today) : null),
      );
    },
    keyOf: personKey,
  });

export interface SessionChoices {
  mapping: Mapping<SessionField>;
  order: DayOrder;
  defaults: SessionDefaults;
}

export const planSessions = (
  table: FileTable,
  { mapping, order, defaults }: SessionChoices,
  today: Day,
): PlannedRows<SessionRow> =>
  plan<SessionRow>(table, {
    read: (cells) => readSessionRow(cells, mapping, { lastYear: yearOf(today), order, defaults }),
    check: (value) => {
      const parsed = TakenInSession.safeParse(value);
      if (!parsed.success) return firstIssue(parsed.error);
      return daysBetween(today, value.heldOn) > 0 ? { field: 'heldOn', code: 'day_in_future' } : null;
    },
    keyOf: sessionKey,
  });

/** Long notes make a batch heavy before it is long. */
const mostLetters = 200_000;

/** Splits rows into batches that are each one short write. */
export const inBatches = <T>(rows: readonly T[]): T[][] => {
  const batches: T[][] = [];
  let letters = 0;
  for (const row of rows) {
    const weight = JSON.stringify(row).length;
    const last = batches.at(-1);
    if (!last || last.length >= mostRowsInBatch || letters + weight > mostLetters) {
      batches.push([row]);
      letters = weight;
    } else {
      last.push(row);
      letters += weight;
    }
  }
  return batches;
};
