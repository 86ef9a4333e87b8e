/** Without letters and figures that are read for one another: a code is often told over the phone. */
export const joiningCodeSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Three groups of four, such as `KMWT-7QXB-A2PR`; `below` gives a whole number from 0 up to, not including, its limit. */
export const joiningCode = (below: (limit: number) => number): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => joiningCodeSigns[below(joiningCodeSigns.length)]).join(''),
  ).join('-');
