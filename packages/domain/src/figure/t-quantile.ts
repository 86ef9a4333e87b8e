/**
 * The 97.5 % point of Student's t by degrees of freedom, 1 to 30 (NIST/SEMATECH e-Handbook of Statistical Methods, section
 * 1.3.6.7.2; a test works each one out again from the density).
 */
const table: readonly number[] = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604, 2.1448, 2.1314,
  2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
];

/** The same point of the normal distribution. */
const z = 1.959964;

/** Half of a 95 % interval is this many standard errors. Null below one degree of freedom: no interval can be had. */
export const t975 = (degrees: number): number | null => {
  if (degrees < 1) return null;
  const listed = table[degrees - 1];
  if (listed !== undefined) return listed;
  // Abramowitz and Stegun 26.7.5: beyond 30 its first three terms are right to four digits.
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
};
