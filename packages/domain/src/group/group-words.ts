/** How a named person stood to one group session. */
export const groupAttendances = ['came', 'came_part', 'apologies', 'no_word'] as const;
export type GroupAttendance = (typeof groupAttendances)[number];

/** Whether they were there at all; the one definition every count uses. */
export const wasThere = (attendance: GroupAttendance): boolean => attendance === 'came' || attendance === 'came_part';
