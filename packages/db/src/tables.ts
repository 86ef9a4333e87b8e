import type { Kit } from './columns.ts';
import { postgresKitAsSqlite, sqliteKit } from './columns.ts';
import { accountTables } from './tables/account.ts';
import { actionTables } from './tables/action.ts';
import { auditTables } from './tables/audit.ts';
import { calendarTables } from './tables/calendar.ts';
import { concernTables } from './tables/concern.ts';
import { coverTables } from './tables/cover.ts';
import { deviceTables } from './tables/device.ts';
import { evaluationTables } from './tables/evaluation.ts';
import { fidelityTables } from './tables/fidelity.ts';
import { groupTables } from './tables/group.ts';
import { instrumentTables } from './tables/instrument.ts';
import { noticeTables } from './tables/notice.ts';
import { organisationTables } from './tables/organisation.ts';
import { outcomeTables } from './tables/outcome.ts';
import { ownMeasureTables } from './tables/own-measure.ts';
import { ownSideTables } from './tables/own-side.ts';
import { personTables } from './tables/person.ts';
import { questionTables } from './tables/question.ts';
import { releaseTables } from './tables/release.ts';
import { reviewTables } from './tables/review.ts';
import { sessionTables } from './tables/session.ts';
import { signInTables } from './tables/sign-in.ts';
import { supervisionTables } from './tables/supervision.ts';
import { supervisionPartTables } from './tables/supervision-part.ts';

const allTables = (kit: Kit) => {
  const ofOrganisation = organisationTables(kit);
  const ofAccount = accountTables(kit, ofOrganisation);
  const ofPerson = personTables(kit, ofOrganisation, ofAccount);
  const ofGroup = groupTables(kit, ofOrganisation, ofAccount, ofPerson);
  const ofSession = sessionTables(kit, ofOrganisation, ofAccount, ofPerson);
  const ofOutcome = outcomeTables(kit, ofOrganisation, ofAccount, ofPerson);
  const ofSupervision = supervisionTables(kit, ofOrganisation, ofAccount);
  const ofEvaluation = evaluationTables(kit, ofOrganisation, ofAccount, ofPerson);
  const ofConcern = concernTables(kit, ofOrganisation, ofAccount, ofPerson, ofSession, ofOutcome);
  return {
    ...ofOrganisation,
    ...ofAccount,
    ...signInTables(kit, ofAccount),
    ...ofPerson,
    ...ofSession,
    ...ofGroup,
    ...calendarTables(kit, ofAccount),
    ...deviceTables(kit, ofOrganisation, ofAccount, ofPerson, ofGroup),
    ...ofOutcome,
    ...instrumentTables(kit, ofOrganisation, ofAccount),
    ...ownMeasureTables(kit, ofAccount),
    ...ownSideTables(kit, ofOrganisation, ofAccount),
    ...ofSupervision,
    ...supervisionPartTables(kit, ofOrganisation, ofAccount, ofPerson, ofSupervision),
    ...ofEvaluation,
    ...releaseTables(kit, ofAccount, ofPerson, ofEvaluation),
    ...fidelityTables(kit, ofOrganisation, ofAccount, ofEvaluation),
    ...ofConcern,
    ...actionTables(kit, ofOrganisation, ofAccount, ofSession, ofSupervision, ofConcern),
    ...reviewTables(kit, ofOrganisation, ofAccount, ofPerson),
    ...noticeTables(kit, ofOrganisation, ofAccount),
    ...coverTables(kit, ofOrganisation, ofAccount, ofPerson),
    ...questionTables(kit, ofOrganisation, ofAccount, ofPerson, ofSession),
    ...auditTables(kit),
  };
};

export const sqliteTables = allTables(sqliteKit);
export const postgresTables: Tables = allTables(postgresKitAsSqlite);
export type Tables = typeof sqliteTables;
