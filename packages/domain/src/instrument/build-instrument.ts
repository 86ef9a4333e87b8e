import { z } from 'zod';
import { InstrumentInput } from '../outcome/instrument-input.ts';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';

/** A measure that an organisation writes itself. */
export const BuildInstrumentInput = z.object({ id: idOf('instrument'), definition: InstrumentInput });
export type BuildInstrumentInput = z.infer<typeof BuildInstrumentInput>;

/** One that came from a file. How much of the file was not understood is kept with who brought it in. */
export const TakeInInstrumentInput = BuildInstrumentInput.extend({ leftOut: z.number().int().min(0).max(10_000) });
export type TakeInInstrumentInput = z.infer<typeof TakeInInstrumentInput>;

/** Changed in place until somebody has filled it in; after that the change is a new version. */
export const AmendInstrumentInput = BuildInstrumentInput.extend({ version: VersionInput });
export type AmendInstrumentInput = z.infer<typeof AmendInstrumentInput>;
