const hoursAnd =
  /^(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hour|hours)\.?\s*(?:and\s*)?(?:(\d{1,2})\s*(?:m|min|mins|minute|minutes)?\.?)?$/;
const minutesOnly = /^(\d+(?:\.0+)?)\s*(?:m|min|mins|minute|minutes|['′])?\.?$/;
const byClock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/;

/**
 * Minutes out of "90", "90 mins", "1h 30", "1.5 hours", "1:30". A bare "1.5" says nothing of its unit: it is only read
 * when the column is one of hours.
 */
export const understandMinutes = (text: string, unit: 'minutes' | 'hours' = 'minutes'): number | null => {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const clock = byClock.exec(written);
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) * 60 + Number(clock[2]) : null;
  if (unit === 'hours' && /^\d+(?:[.,]\d+)?$/.test(written)) return Math.round(Number(written.replace(',', '.')) * 60);
  const hours = hoursAnd.exec(written);
  if (hours?.[1]) return Math.round(Number(hours[1].replace(',', '.')) * 60) + Number(hours[2] ?? 0);
  const minutes = minutesOnly.exec(written);
  return minutes ? Number(minutes[1]) : null;
};
