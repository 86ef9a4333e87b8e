import { config } from 'zod';
import { takeOwnName } from './installed/own-name.ts';
import { showTheme } from './shell/theme.ts';

showTheme();
takeOwnName();
// Schemas would otherwise try to compile themselves with eval, which the content policy forbids and reports.
// They look at this when they are made, so the rest of the client is loaded after it.
config({ jitless: true });
void import('./start.tsx');
