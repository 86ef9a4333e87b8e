/** Five misses in a row lock the name for a quarter of an hour, right password or not. */
export const missesAllowed = 5;
export const lockedMinutes = 15;
/** A one-time link lasts a week: long enough for a volunteer's next shift. */
export const linkDays = 7;
