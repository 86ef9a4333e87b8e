import { z } from 'zod';
import { InstrumentKeyInput } from './instrument-key.ts';

export const ReadInstrumentInput = z.object({ key: InstrumentKeyInput });
