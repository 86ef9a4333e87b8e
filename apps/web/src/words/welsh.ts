// Loaded only when chosen. What is missing here is said in English.

import { account } from './cy/account.ts';
import { day } from './cy/day.ts';
import { organisation } from './cy/organisation.ts';
import { register } from './cy/register.ts';
import { shell } from './cy/shell.ts';
import { signIn } from './cy/sign-in.ts';
import { team } from './cy/team.ts';
import { ui } from './cy/ui.ts';

export const welsh = { account, day, organisation, register, shell, signIn, team, ui };
