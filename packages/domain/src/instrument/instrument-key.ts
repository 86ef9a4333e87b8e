import { z } from 'zod';

/** A word of the library (`qpr_15`), or the id of a measure of the organisation's own. Which of them exist is looked up. */
export const InstrumentKeyInput = z.string('id_missing').regex(/^[a-z0-9_-]{1,80}$/, 'id_not_understood');
