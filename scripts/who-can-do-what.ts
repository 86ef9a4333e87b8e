import { roles } from '@alongside/domain/shared/role.ts';
import { appRouter } from '../apps/server/src/app-router.ts';
import { listProcedures } from '../apps/server/src/list-procedures.ts';
import { type AccessRow, type Expected, type Reach, reaches } from '../apps/server/test/access/access-rows.ts';
import { allRows } from '../apps/server/test/access/all-rows.ts';

const roleWords = {
  peer_worker: 'Peer worker',
  supervisor: 'Supervisor',
  coordinator: 'Coordinator',
  researcher: 'Researcher',
  data_steward: 'Data steward',
  lived_experience_representative: 'Lived-experience representative',
};
const reachWords: Record<Reach, string> = {
  own: 'own',
  sameTeam: 'same team',
  otherTeam: 'other teams',
  otherOrganisation: 'everywhere',
};

const wordsFor = (expected: Record<Reach, Expected> | undefined): string => {
  if (!expected) return '–';
  const reached = reaches.filter((reach) => expected[reach] === 'went through');
  return reached.length === reaches.length
    ? 'own by construction'
    : reached.map((reach) => reachWords[reach]).join(', ') || '–';
};

const lineFor = (path: string, row: AccessRow | undefined): string =>
  `| \`${path}\` | ${roles.map((role) => wordsFor(row?.expect[role])).join(' | ')} |`;

/** The page docs/who-can-do-what.md, from the router itself and from the rows the access matrix tests. */
export const whoCanDoWhat = (): string => {
  const procedures = listProcedures(appRouter);
  const open = procedures.filter(({ may }) => !Array.isArray(may));
  const lines = procedures.filter(({ may }) => Array.isArray(may)).map(({ path }) => lineFor(path, allRows[path]));
  return [
    '# Who can do what',
    '',
    'Made by `npm run docs` from the router and from the table that the access test runs; a test fails when this page is behind.',
    'A column says whose records the role reaches: *own* (the people a peer worker walks with, and whatever is one’s own),',
    '*same team* (the teams a supervisor supervises), *other teams* of the same organisation. What is out of reach looks',
    'as if it were not there. *Own by construction*: the call names no record; it answers about the caller alone.',
    '',
    `| Procedure | ${roles.map((role) => roleWords[role]).join(' | ')} |`,
    `|---|${roles.map(() => '---').join('|')}|`,
    ...lines,
    '',
    'Without a role: before a sign-in, or for anyone who has signed in.',
    '',
    '| Procedure | Who |',
    '|---|---|',
    ...open.map(({ path, may }) => `| \`${path}\` | ${may === 'anyone' ? 'anyone' : 'anyone who has signed in'} |`),
    '',
  ].join('\n');
};
