// Loaded only when chosen. What is missing here is said in English.
import { day } from './cy/day.ts';
import { shell } from './cy/shell.ts';
import { signIn } from './cy/sign-in.ts';
import { ui } from './cy/ui.ts';

export const welsh = { day, shell, signIn, ui };
