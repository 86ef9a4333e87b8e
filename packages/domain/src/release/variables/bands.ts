/** Weeks between the first session and the last, in bands wide enough to hide a diary. */
export const weekBands = ['0-3', '4-11', '12-25', '26-51', '52+'] as const;
export const weekBandOf = (weeks: number): (typeof weekBands)[number] => {
  if (weeks < 4) return '0-3';
  if (weeks < 12) return '4-11';
  if (weeks < 26) return '12-25';
  return weeks < 52 ? '26-51' : '52+';
};

export const sessionBands = ['0', '1-4', '5-9', '10-19', '20+'] as const;
export const sessionBandOf = (sessions: number): (typeof sessionBands)[number] => {
  if (sessions === 0) return '0';
  if (sessions < 5) return '1-4';
  if (sessions < 10) return '5-9';
  return sessions < 20 ? '10-19' : '20+';
};
