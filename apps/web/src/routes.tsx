import type { ComponentType } from 'react';
import { createBrowserRouter, matchPath, type RouteObject, redirect } from 'react-router';
import { basename } from './installation.ts';
import { BrokenPage } from './pages/broken-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { Loading } from './ui/loading.tsx';
import { prepareToasts } from './ui/toast.tsx';
import { knowAllWords, knowAnswerWords, knowReleaseWords } from './words/language.ts';

/** Each page is a file of its own and travels when it is first opened. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

/** Before anyone has signed in, neither the shell nor the words of all pages travel with the first page. */
async function signedInShell() {
  const [{ SignedInShell }] = await Promise.all([
    import('./shell/signed-in-shell.tsx'),
    knowAllWords(),
    prepareToasts(),
  ]);
  return { Component: SignedInShell };
}

/** Pages inside the shell, for people who are signed in. One line each:
 *  `page('people/:personId', async () => (await import('./pages/person-page.tsx')).PersonPage),` */
const signedInPages: RouteObject[] = [
  page('/', async () => (await import('./pages/today-page.tsx')).TodayPage),
  page('accounts', async () => (await import('./pages/accounts-page.tsx')).AccountsPage),
  page('accounts/:accountId', async () => (await import('./pages/account-page.tsx')).AccountPage),
  page('accounts/invite', async () => (await import('./pages/invite-account-page.tsx')).InviteAccountPage),
  page('accounts/:accountId/terms', async () => (await import('./pages/terms-page.tsx')).TermsPage),
  page('competence', async () => (await import('./pages/competence-list-page.tsx')).CompetenceListPage),
  page('competence/:reviewId', async () => (await import('./pages/competence-page.tsx')).CompetencePage),
  page('concerns', async () => (await import('./pages/concerns-page.tsx')).ConcernsPage),
  page('concerns/:concernId', async () => (await import('./pages/concern-page.tsx')).ConcernPage),
  page('concerns/raise', async () => (await import('./pages/raise-concern-page.tsx')).RaiseConcernPage),
  page('actions', async () => (await import('./pages/actions-page.tsx')).ActionsPage),
  page('cover', async () => (await import('./pages/cover-page.tsx')).CoverPage),
  page('cover/:leaveId', async () => (await import('./pages/leave-page.tsx')).LeavePage),
  page('cover/:coverId/log', async () => (await import('./pages/write-up-visit-page.tsx')).WriteUpVisitPage),
  page('cover/set', async () => (await import('./pages/set-leave-page.tsx')).SetLeavePage),
  page('evaluations', async () => (await import('./pages/evaluations-page.tsx')).EvaluationsPage),
  page(
    'evaluations/:evaluationId/small-numbers',
    async () => (await import('./pages/evaluation-small-numbers-page.tsx')).EvaluationSmallNumbersPage,
  ),
  page(
    'evaluations/:evaluationId/involvement',
    async () => (await import('./pages/evaluation-involvement-page.tsx')).EvaluationInvolvementPage,
  ),
  page('evaluations/:evaluationId', async () => (await import('./pages/evaluation-page.tsx')).EvaluationPage),
  page(
    'evaluations/:evaluationId/release',
    async () => (await import('./pages/prepare-release-page.tsx')).PrepareReleasePage,
  ),
  page('fidelity', async () => (await import('./pages/fidelity-page.tsx')).FidelityPage),
  page('fidelity/:reviewId', async () => (await import('./pages/fidelity-review-page.tsx')).FidelityReviewPage),
  page(
    'fidelity/:reviewId/conversations/:interviewId',
    async () => (await import('./pages/rate-fidelity-page.tsx')).RateFidelityPage,
  ),
  page('fidelity/scale', async () => (await import('./pages/fidelity-scale-page.tsx')).FidelityScalePage),
  page('figures', async () => (await import('./pages/figures-page.tsx')).FiguresPage),
  page('figures/how/:figure', async () => (await import('./pages/how-made-page.tsx')).HowMadePage),
  page('groups', async () => (await import('./pages/groups-page.tsx')).GroupsPage),
  page('groups/:groupId', async () => (await import('./pages/group-page.tsx')).GroupPage),
  page('groups/:groupId/log', async () => (await import('./pages/log-group-page.tsx')).LogGroupPage),
  page(
    'groups/:groupId/sessions/:groupSessionId',
    async () => (await import('./pages/group-session-page.tsx')).GroupSessionPage,
  ),
  page('groups/begin', async () => (await import('./pages/begin-group-page.tsx')).BeginGroupPage),
  page('import', async () => (await import('./pages/import-page.tsx')).ImportPage),
  page('involvement', async () => (await import('./pages/involvement-page.tsx')).InvolvementPage),
  page('involvement/:lookId', async () => (await import('./pages/write-involvement-page.tsx')).WriteInvolvementPage),
  page('involvement/write', async () => (await import('./pages/write-involvement-page.tsx')).WriteInvolvementPage),
  page('me', async () => (await import('./pages/me-page.tsx')).MePage),
  page('me/notices', async () => (await import('./pages/notice-settings-page.tsx')).NoticeSettingsPage),
  page('me/boundaries', async () => (await import('./pages/boundaries-page.tsx')).BoundariesPage),
  page('me/boundaries/write', async () => (await import('./pages/log-boundary-page.tsx')).LogBoundaryPage),
  page('me/learning', async () => (await import('./pages/learning-page.tsx')).LearningPage),
  page('me/plan', async () => (await import('./pages/wellbeing-plan-page.tsx')).WellbeingPlanPage),
  page('me/plan/write', async () => (await import('./pages/write-wellbeing-plan-page.tsx')).WriteWellbeingPlanPage),
  page('me/terms', async () => (await import('./pages/terms-page.tsx')).TermsPage),
  page('me/wellbeing', async () => (await import('./pages/wellbeing-page.tsx')).WellbeingPage),
  page('me/wellbeing/:instrument', async () => (await import('./pages/own-measure-page.tsx')).OwnMeasurePage),
  page('notices', async () => (await import('./pages/notices-page.tsx')).NoticesPage),
  page('organisation', async () => (await import('./pages/organisation-page.tsx')).OrganisationPage),
  page('organisation/concerns', async () => (await import('./pages/concern-set-up-page.tsx')).ConcernSetUpPage),
  page('organisation/gentler-words', async () => (await import('./pages/gentler-words-page.tsx')).GentlerWordsPage),
  page(
    'organisation/measures',
    async () => (await import('./pages/organisation-measures-page.tsx')).OrganisationMeasuresPage,
  ),
  page(
    'organisation/measures/:key',
    async () => (await import('./pages/measure-settings-page.tsx')).MeasureSettingsPage,
  ),
  page(
    'organisation/measures/:key/build',
    async () => (await import('./pages/build-measure-page.tsx')).BuildMeasurePage,
  ),
  page('organisation/measures/build', async () => (await import('./pages/build-measure-page.tsx')).BuildMeasurePage),
  page('organisation/releases', async () => (await import('./pages/release-approvers-page.tsx')).ReleaseApproversPage),
  page('organisation/review', async () => (await import('./pages/review-signs-page.tsx')).ReviewSignsPage),
  page(
    'organisation/supervision',
    async () => (await import('./pages/supervision-cadence-page.tsx')).SupervisionCadencePage,
  ),
  page('people', async () => (await import('./pages/caseload-page.tsx')).CaseloadPage),
  page('people/:personId', async () => (await import('./pages/person-page.tsx')).PersonPage),
  page('people/:personId/concern', async () => (await import('./pages/raise-concern-page.tsx')).RaiseConcernPage),
  page('people/:personId/cover', async () => (await import('./pages/cover-sheet-page.tsx')).CoverSheetPage),
  page('people/:personId/goals/:goalId', async () => (await import('./pages/rate-goal-page.tsx')).RateGoalPage),
  page('people/:personId/goals/:goalId/words', async () => (await import('./pages/amend-goal-page.tsx')).AmendGoalPage),
  page('people/:personId/goals/new', async () => (await import('./pages/set-goal-page.tsx')).SetGoalPage),
  page('people/:personId/log', async () => (await import('./pages/log-session-page.tsx')).LogSessionPage),
  page(
    'people/:personId/meet-ups/:meetUpId',
    async () => (await import('./pages/move-meet-up-page.tsx')).MoveMeetUpPage,
  ),
  page('people/:personId/outcomes', async () => (await import('./pages/outcomes-page.tsx')).OutcomesPage),
  page('people/:personId/permission', async () => (await import('./pages/permission-page.tsx')).PermissionPage),
  page('people/:personId/plan', async () => (await import('./pages/plan-meet-up-page.tsx')).PlanMeetUpPage),
  // Where a QPR total was entered before there were other measures: drafts on phones still lead here.
  {
    path: 'people/:personId/qpr',
    loader: ({ params }) => redirect(`/people/${params.personId}/measures/qpr_15?way=score_only`),
  },
  page('people/:personId/measures', async () => (await import('./pages/measures-page.tsx')).MeasuresPage),
  page(
    'people/:personId/measures/:instrument',
    async () => (await import('./pages/complete-measure-page.tsx')).CompleteMeasurePage,
  ),
  page(
    'people/:personId/measures/:instrument/sheet',
    async () => (await import('./pages/measure-sheet-page.tsx')).MeasureSheetPage,
  ),
  page(
    'people/:personId/measures/done/:outcomeId',
    async () => (await import('./pages/measure-done-page.tsx')).MeasureDonePage,
  ),
  page('questions', async () => (await import('./pages/questions-page.tsx')).QuestionsPage),
  page('register', async () => (await import('./pages/register-page.tsx')).RegisterPage),
  page('register/:personId', async () => (await import('./pages/register-person-page.tsx')).RegisterPersonPage),
  page(
    'register/:personId/measures/:instrument',
    async () => (await import('./pages/type-in-measure-page.tsx')).TypeInMeasurePage,
  ),
  page(
    'register/:personId/permission',
    async () => (await import('./pages/register-permission-page.tsx')).RegisterPermissionPage,
  ),
  page('register/add', async () => (await import('./pages/add-person-page.tsx')).AddPersonPage),
  page('releases', async () => (await import('./pages/releases-page.tsx')).ReleasesPage),
  page('releases/:requestId', async () => (await import('./pages/release-request-page.tsx')).ReleaseRequestPage),
  page(
    'releases/withdrawn',
    async () => (await import('./pages/withdrawn-permissions-page.tsx')).WithdrawnPermissionsPage,
  ),
  page('shared', async () => (await import('./pages/shared-page.tsx')).SharedPage),
  page('shared/learning/:accountId', async () => (await import('./pages/shared-learning-page.tsx')).SharedLearningPage),
  page('shared/plans/:planId', async () => (await import('./pages/shared-plan-page.tsx')).SharedPlanPage),
  page('supervision', async () => (await import('./pages/supervision-list-page.tsx')).SupervisionListPage),
  page('supervision/:supervisionId', async () => (await import('./pages/supervision-page.tsx')).SupervisionPage),
  page(
    'supervision/:supervisionId/write',
    async () => (await import('./pages/amend-supervision-page.tsx')).AmendSupervisionPage,
  ),
  page(
    'supervision/group/:groupSupervisionId',
    async () => (await import('./pages/group-supervision-page.tsx')).GroupSupervisionPage,
  ),
  page(
    'supervision/group/:groupSupervisionId/write',
    async () => (await import('./pages/amend-group-supervision-page.tsx')).AmendGroupSupervisionPage,
  ),
  page(
    'supervision/group/write',
    async () => (await import('./pages/write-group-supervision-page.tsx')).WriteGroupSupervisionPage,
  ),
  page('supervision/plan', async () => (await import('./pages/plan-supervision-page.tsx')).PlanSupervisionPage),
  page(
    'supervision/write/:accountId',
    async () => (await import('./pages/write-supervision-page.tsx')).WriteSupervisionPage,
  ),
  page('team', async () => (await import('./pages/team-page.tsx')).TeamPage),
  page('team/contacts', async () => (await import('./pages/team-contacts-page.tsx')).TeamContactsPage),
  page(
    'team/ended/:personId/measures/:instrument',
    async () => (await import('./pages/type-in-measure-page.tsx')).TypeInTeamMeasurePage,
  ),
  page('team/late-words', async () => (await import('./pages/late-words-page.tsx')).LateWordsPage),
  page('team/:accountId/terms', async () => (await import('./pages/terms-page.tsx')).TermsPage),
  page('team/:accountId', async () => (await import('./pages/team-caseload-page.tsx')).TeamCaseloadPage),
  page('unsent', async () => (await import('./pages/unsent-page.tsx')).UnsentPage),
  page('teams', async () => (await import('./pages/teams-page.tsx')).TeamsPage),
  page('week', async () => (await import('./pages/week-page.tsx')).WeekPage),
  page('week/plan', async () => (await import('./pages/plan-for-day-page.tsx')).PlanForDayPage),
];

/** Pages that anyone may open: signing in, the first page, a one-time link. */
const openPages: RouteObject[] = [
  page('answer', async () => {
    const [{ AnswerAlonePage }] = await Promise.all([import('./pages/answer-alone-page.tsx'), knowAnswerWords()]);
    return AnswerAlonePage;
  }),
  page('invitation/:token', async () => (await import('./pages/invitation-page.tsx')).InvitationPage),
  page('releases/register', async () => {
    const [{ ReleaseRegisterPage }] = await Promise.all([
      import('./pages/release-register-page.tsx'),
      knowReleaseWords(),
    ]);
    return ReleaseRegisterPage;
  }),
  page('second-factor', async () => {
    const [{ SecondFactorPage }] = await Promise.all([import('./pages/second-factor-page.tsx'), knowAllWords()]);
    return SecondFactorPage;
  }),
  page('set-up', async () => (await import('./pages/set-up-page.tsx')).SetUpPage),
  page('sign-in', async () => (await import('./pages/sign-in-page.tsx')).SignInPage),
  page('welcome', async () => (await import('./pages/welcome-page.tsx')).WelcomePage),
];

/** True where nobody has to be signed in. */
export const isOpen = (pathname: string): boolean =>
  openPages.some(({ path }) => matchPath(`/${path}`, pathname) !== null);

/** Begins to load the page of the current address. */
export const makeRouter = () =>
  createBrowserRouter(
    [
      {
        ErrorBoundary: BrokenPage,
        HydrateFallback: Loading,
        children: [
          ...openPages,
          {
            lazy: signedInShell,
            children: [
              { ErrorBoundary: BrokenPage, children: [...signedInPages, page('*', async () => NotFoundPage)] },
            ],
          },
        ],
      },
    ],
    { basename: basename || '/' },
  );
