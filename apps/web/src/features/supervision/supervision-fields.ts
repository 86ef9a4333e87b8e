import type { WriteSupervisionInput } from '@alongside/domain/supervision/write-supervision.ts';
import type { z } from 'zod';

/** What the form holds before it is checked. */
export type SupervisionFields = z.input<typeof WriteSupervisionInput>;
