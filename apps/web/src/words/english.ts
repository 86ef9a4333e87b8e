// The table of contents of what Alongside says: one file per noun, one line here.
import { day } from './en/day.ts';
import { episode } from './en/episode.ts';
import { fieldCode } from './en/field-code.ts';
import { goal } from './en/goal.ts';
import { meetUp } from './en/meet-up.ts';
import { myPeople } from './en/my-people.ts';
import { outcome } from './en/outcome.ts';
import { permission } from './en/permission.ts';
import { personPage } from './en/person-page.ts';
import { refusal } from './en/refusal.ts';
import { session } from './en/session.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { today } from './en/today.ts';
import { ui } from './en/ui.ts';

export const english = {
  day,
  episode,
  fieldCode,
  goal,
  meetUp,
  myPeople,
  outcome,
  permission,
  personPage,
  refusal,
  session,
  shell,
  signIn,
  today,
  ui,
};
