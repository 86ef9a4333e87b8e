// Loaded only when chosen. What is missing here is said in English.

import { account } from './cy/account.ts';
import { answer } from './cy/answer.ts';
import { concern } from './cy/concern.ts';
import { day } from './cy/day.ts';
import { group } from './cy/group.ts';
import { instrument } from './cy/instrument.ts';
import { myPeople } from './cy/my-people.ts';
import { organisation } from './cy/organisation.ts';
import { personPage } from './cy/person-page.ts';
import { register } from './cy/register.ts';
import { session } from './cy/session.ts';
import { shell } from './cy/shell.ts';
import { signIn } from './cy/sign-in.ts';
import { team } from './cy/team.ts';
import { today } from './cy/today.ts';
import { ui } from './cy/ui.ts';

export const welsh = {
  account,
  answer,
  concern,
  day,
  group,
  instrument,
  myPeople,
  organisation,
  personPage,
  register,
  session,
  shell,
  signIn,
  team,
  today,
  ui,
};
