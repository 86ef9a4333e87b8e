// The words of the pages before signing in, and of what can go wrong on any page. Those of the other pages come after.
import { fieldCode } from './en/field-code.ts';
import { refusal } from './en/refusal.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { ui } from './en/ui.ts';

export const firstWords = { fieldCode, refusal, shell, signIn, ui };
