const beginsFormula = /^[=+\-@\t\r]/;

/**
 * A cell that begins like a formula would be run by whoever opens the file. A quote in front makes it text again; reading
 * the file back takes the quote off.
 */
export const guardCell = (text: string): string => {
  const shown = text.replaceAll('\0', '');
  return beginsFormula.test(shown) ? `'${shown}` : shown;
};
