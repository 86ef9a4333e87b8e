import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';

/** A measure of the organisation's own is offered no longer, or again. What was completed stays. */
export const RetireInstrumentInput = z.object({ id: idOf('instrument'), version: VersionInput });
export type RetireInstrumentInput = z.infer<typeof RetireInstrumentInput>;
