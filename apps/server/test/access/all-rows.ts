import type { AccessRows } from './access-rows.ts';
import { accountRows } from './account-access.ts';
import { actionRows } from './action-access.ts';
import { boundaryRows } from './boundary-access.ts';
import { calendarRows } from './calendar-access.ts';
import { competenceRows } from './competence-access.ts';
import { concernRows } from './concern-access.ts';
import { coverRows } from './cover-access.ts';
import { episodeRows } from './episode-access.ts';
import { evaluationRows } from './evaluation-access.ts';
import { fidelityRows } from './fidelity-access.ts';
import { figureRows } from './figure-access.ts';
import { goalRows } from './goal-access.ts';
import { groupRows } from './group-access.ts';
import { instrumentRows } from './instrument-access.ts';
import { involvementRows } from './involvement-access.ts';
import { lateWordsRows } from './late-words-access.ts';
import { learningRows } from './learning-access.ts';
import { meetUpRows } from './meet-up-access.ts';
import { noticeRows } from './notice-access.ts';
import { organisationRows } from './organisation-access.ts';
import { outcomeRows } from './outcome-access.ts';
import { ownMeasureRows } from './own-measure-access.ts';
import { permissionRows } from './permission-access.ts';
import { personRows } from './person-access.ts';
import { questionRows } from './question-access.ts';
import { registerRows } from './register-access.ts';
import { releaseRows } from './release-access.ts';
import { reminderRows } from './reminder-access.ts';
import { reviewRows } from './review-access.ts';
import { sessionRows } from './session-access.ts';
import { supervisionRows } from './supervision-access.ts';
import { teamRows } from './team-access.ts';
import { todayRows } from './today-access.ts';
import { wellbeingPlanRows } from './wellbeing-plan-access.ts';
import { workingTermsRows } from './working-terms-access.ts';

/** Every procedure that needs a role has a row here. One line a noun, in alphabetical order. */
export const allRows: AccessRows = {
  ...accountRows,
  ...actionRows,
  ...boundaryRows,
  ...calendarRows,
  ...competenceRows,
  ...concernRows,
  ...coverRows,
  ...episodeRows,
  ...evaluationRows,
  ...fidelityRows,
  ...figureRows,
  ...goalRows,
  ...groupRows,
  ...instrumentRows,
  ...involvementRows,
  ...lateWordsRows,
  ...learningRows,
  ...meetUpRows,
  ...noticeRows,
  ...organisationRows,
  ...outcomeRows,
  ...ownMeasureRows,
  ...permissionRows,
  ...personRows,
  ...questionRows,
  ...registerRows,
  ...releaseRows,
  ...reminderRows,
  ...reviewRows,
  ...sessionRows,
  ...supervisionRows,
  ...teamRows,
  ...todayRows,
  ...wellbeingPlanRows,
  ...workingTermsRows,
};

/** What may be called before or without a role, said out loud: a new one of these is a decision. */
export const withoutRole: readonly string[] = [
  'device.close',
  'device.handIn',
  'device.open',
  'organisation.setUp',
  'outcome.keepAnswers',
  'outcome.openLink',
  'outcome.sendAnswers',
  'release.register',
  'signIn.asCastMember',
  'signIn.cast',
  'signIn.choosePassword',
  'signIn.confirmSecondFactor',
  'signIn.end',
  'signIn.endOther',
  'signIn.invitation',
  'signIn.list',
  'signIn.startSecondFactor',
  'signIn.state',
  'signIn.who',
  'signIn.withCode',
  'signIn.withPassword',
];
