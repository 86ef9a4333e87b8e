/**
 * Agreed capacity: what was agreed with the worker; else hours times the organisation's norm, rounded down so that nobody
 * is pushed over by a fraction. Shown as room left, never as a target (domain notes on caseloads).
 */
export const capacityOf = (
  wte: number | null,
  peoplePerFullTime: number,
  agreedPeople: number | null = null,
): number | null => {
  if (agreedPeople !== null) return agreedPeople;
  return wte === null ? null : Math.max(1, Math.floor(wte * peoplePerFullTime + 1e-9));
};

/** Wellbeing dips about month 4 for new peer workers (BMC Psychiatry 2022): one more check-in in months 3 to 5. */
export const monthsInRole = (startedOn: string, today: string): number => {
  const months =
    (Number(today.slice(0, 4)) - Number(startedOn.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(startedOn.slice(5, 7));
  return today.slice(8) < startedOn.slice(8) ? months - 1 : months;
};

export const checkInIsSuggested = (startedOn: string | null, today: string): boolean => {
  if (startedOn === null) return false;
  const months = monthsInRole(startedOn, today);
  return months >= 3 && months <= 5;
};
