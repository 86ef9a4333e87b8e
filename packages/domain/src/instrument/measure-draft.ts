import type { z } from 'zod';
import { DraftFields } from './draft-fields.ts';
import { draftFindings } from './draft-findings.ts';

/** The whole form: its fields one by one, and what they cannot say one by one. */
export const MeasureDraft = DraftFields.superRefine((draft, refine) => {
  for (const [path, message] of draftFindings(draft)) refine.addIssue({ code: 'custom', path, message });
});
export type MeasureDraft = z.output<typeof DraftFields>;
