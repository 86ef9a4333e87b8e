import { z } from 'zod';
import { idOf } from '../shared/id.ts';

/** k: no combination of describing columns may be shared by fewer than k people. Five is the least, always. */
export const smallestK = 5;

export const ExportReleaseInput = z.object({
  id: idOf('release'),
  evaluationId: idOf('evaluation'),
  k: z
    .number('k_out_of_range')
    .int('k_out_of_range')
    .min(smallestK, 'k_out_of_range')
    .max(50, 'k_out_of_range')
    .default(smallestK),
});
export type ExportReleaseInput = z.infer<typeof ExportReleaseInput>;

export const PreviewReleaseInput = ExportReleaseInput.omit({ id: true });
export type PreviewReleaseInput = z.infer<typeof PreviewReleaseInput>;

/** Why someone is in no figure and no release: their permission does not stand today. */
export const leftOutReasons = ['never_asked', 'withdrawn', 'expired'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

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
