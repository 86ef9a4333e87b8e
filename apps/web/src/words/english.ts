// The table of contents of what Alongside says: one file per noun, one line here.
import { account } from './en/account.ts';
import { action } from './en/action.ts';
import { answer } from './en/answer.ts';
import { boundary } from './en/boundary.ts';
import { calendar } from './en/calendar.ts';
import { change } from './en/change.ts';
import { competence } from './en/competence.ts';
import { concern } from './en/concern.ts';
import { concernAnswer } from './en/concern-answer.ts';
import { concernSetUp } from './en/concern-set-up.ts';
import { cover } from './en/cover.ts';
import { day } from './en/day.ts';
import { device } from './en/device.ts';
import { episode } from './en/episode.ts';
import { evaluation } from './en/evaluation.ts';
import { fidelity } from './en/fidelity.ts';
import { fieldCode } from './en/field-code.ts';
import { figure } from './en/figure.ts';
import { goal } from './en/goal.ts';
import { group } from './en/group.ts';
import { howMade } from './en/how-made.ts';
import { instrument } from './en/instrument.ts';
import { involvement } from './en/involvement.ts';
import { lateWords } from './en/late-words.ts';
import { learning } from './en/learning.ts';
import { measureDraft } from './en/measure-draft.ts';
import { meetUp } from './en/meet-up.ts';
import { myPeople } from './en/my-people.ts';
import { myTeam } from './en/my-team.ts';
import { notice } from './en/notice.ts';
import { organisation } from './en/organisation.ts';
import { outcome } from './en/outcome.ts';
import { outcomes } from './en/outcomes.ts';
import { ownMeasure } from './en/own-measure.ts';
import { permission } from './en/permission.ts';
import { personPage } from './en/person-page.ts';
import { question } from './en/question.ts';
import { refusal } from './en/refusal.ts';
import { register } from './en/register.ts';
import { release } from './en/release.ts';
import { releaseReport } from './en/release-report.ts';
import { releaseRequest } from './en/release-request.ts';
import { reminder } from './en/reminder.ts';
import { review } from './en/review.ts';
import { session } from './en/session.ts';
import { share } from './en/share.ts';
import { sheet } from './en/sheet.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { stale } from './en/stale.ts';
import { supervision } from './en/supervision.ts';
import { takeIn } from './en/take-in.ts';
import { team } from './en/team.ts';
import { today } from './en/today.ts';
import { ui } from './en/ui.ts';
import { week } from './en/week.ts';
import { wellbeingPlan } from './en/wellbeing-plan.ts';
import { workingTerms } from './en/working-terms.ts';

export const english = {
  account,
  action,
  answer,
  boundary,
  calendar,
  change,
  competence,
  concern,
  concernAnswer,
  concernSetUp,
  cover,
  day,
  device,
  episode,
  evaluation,
  fidelity,
  fieldCode,
  figure,
  goal,
  group,
  howMade,
  instrument,
  involvement,
  lateWords,
  learning,
  measureDraft,
  meetUp,
  myPeople,
  myTeam,
  notice,
  organisation,
  outcome,
  outcomes,
  ownMeasure,
  permission,
  personPage,
  question,
  refusal,
  register,
  release,
  releaseReport,
  releaseRequest,
  reminder,
  review,
  session,
  share,
  sheet,
  shell,
  signIn,
  stale,
  supervision,
  takeIn,
  team,
  today,
  ui,
  week,
  wellbeingPlan,
  workingTerms,
};
