import { z } from 'zod';
import { idOf } from '../shared/id.ts';

/** How long a copy for reading without signal opens after the server last answered its account. */
export const lapseHours = 72;

/** Null on a browser that keeps nothing of this account yet. */
export const OpenDeviceInput = z.object({ deviceId: idOf('device').nullable().default(null) });
export type OpenDeviceInput = z.infer<typeof OpenDeviceInput>;

export const CloseDeviceInput = z.object({ deviceId: idOf('device') });
export type CloseDeviceInput = z.infer<typeof CloseDeviceInput>;
