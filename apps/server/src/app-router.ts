import { accountRouter } from './features/account/account-router.ts';
import { actionRouter } from './features/action/action-router.ts';
import { boundaryRouter } from './features/boundary/boundary-router.ts';
import { calendarRouter } from './features/calendar/calendar-router.ts';
import { competenceRouter } from './features/competence/competence-router.ts';
import { concernRouter } from './features/concern/concern-router.ts';
import { coverRouter } from './features/cover/cover-router.ts';
import { deviceRouter } from './features/device/device-router.ts';
import { episodeRouter } from './features/episode/episode-router.ts';
import { evaluationRouter } from './features/evaluation/evaluation-router.ts';
import { fidelityRouter } from './features/fidelity/fidelity-router.ts';
import { figureRouter } from './features/figure/figure-router.ts';
import { goalRouter } from './features/goal/goal-router.ts';
import { groupRouter } from './features/group/group-router.ts';
import { instrumentRouter } from './features/instrument/instrument-router.ts';
import { involvementRouter } from './features/involvement/involvement-router.ts';
import { lateWordsRouter } from './features/late-words/late-words-router.ts';
import { learningRouter } from './features/learning/learning-router.ts';
import { meetUpRouter } from './features/meet-up/meet-up-router.ts';
import { noticeRouter } from './features/notice/notice-router.ts';
import { organisationRouter } from './features/organisation/organisation-router.ts';
import { outcomeRouter } from './features/outcome/outcome-router.ts';
import { ownMeasureRouter } from './features/own-measure/own-measure-router.ts';
import { permissionRouter } from './features/permission/permission-router.ts';
import { personRouter } from './features/person/person-router.ts';
import { questionRouter } from './features/question/question-router.ts';
import { releaseRouter } from './features/release/release-router.ts';
import { reminderRouter } from './features/reminder/reminder-router.ts';
import { reviewRouter } from './features/review/review-router.ts';
import { sessionRouter } from './features/session/session-router.ts';
import { supervisionRouter } from './features/supervision/supervision-router.ts';
import { teamRouter } from './features/team/team-router.ts';
import { todayRouter } from './features/today/today-router.ts';
import { wellbeingPlanRouter } from './features/wellbeing-plan/wellbeing-plan-router.ts';
import { workingTermsRouter } from './features/working-terms/working-terms-router.ts';
import { router } from './procedures.ts';
import { signInRouter } from './sign-in/sign-in-router.ts';

/** Everything the server can do. */
export const appRouter = router({
  account: accountRouter,
  action: actionRouter,
  device: deviceRouter,
  boundary: boundaryRouter,
  calendar: calendarRouter,
  competence: competenceRouter,
  concern: concernRouter,
  cover: coverRouter,
  episode: episodeRouter,
  evaluation: evaluationRouter,
  fidelity: fidelityRouter,
  figure: figureRouter,
  goal: goalRouter,
  group: groupRouter,
  instrument: instrumentRouter,
  involvement: involvementRouter,
  lateWords: lateWordsRouter,
  learning: learningRouter,
  meetUp: meetUpRouter,
  notice: noticeRouter,
  organisation: organisationRouter,
  outcome: outcomeRouter,
  ownMeasure: ownMeasureRouter,
  permission: permissionRouter,
  person: personRouter,
  question: questionRouter,
  release: releaseRouter,
  reminder: reminderRouter,
  review: reviewRouter,
  session: sessionRouter,
  signIn: signInRouter,
  supervision: supervisionRouter,
  team: teamRouter,
  today: todayRouter,
  wellbeingPlan: wellbeingPlanRouter,
  workingTerms: workingTermsRouter,
});
export type AppRouter = typeof appRouter;
