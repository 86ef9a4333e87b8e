// The bare limit of `npm run bench`: a plain HTTP server with prepared statements on the same encrypted file. No sign-in, no rules,
// no trail: what this machine needs for the bytes alone. Takes the folder of the invented people; prints its port.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { deriveKey } from '../packages/db/src/key.ts';
import { openSqliteFile } from '../packages/db/src/sqlite-file.ts';

const [folder] = process.argv.slice(2);
const key = Buffer.from(readFileSync(join(folder, 'alongside.key'), 'utf8').trim(), 'hex');
const file = openSqliteFile(join(folder, 'demo.db'), deriveKey(deriveKey(key, 'demo'), 'sqlite file'));

const template = file.prepare('select * from session where voided_at is null limit 1').get();
const columns = Object.keys(template);
const log = file.prepare(
  `insert into session (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
);
const caseload = file.prepare(`select p.id, p.display_name, e.started_on, e.state,
  (select max(s.held_on) from session s where s.person_id = p.id and s.voided_at is null) as last_on
  from pairing w join episode e on e.id = w.episode_id join person p on p.id = e.person_id
  where w.account_id = ? and w.ended_on is null order by p.display_name`);
const timeline = file.prepare(`select id, held_on, minutes, attendance, mode, note from session
  where person_id = ? and voided_at is null order by held_on desc, id desc limit 20`);
const find = file.prepare(
  'select id, display_name from person where organisation_id = ? and display_name like ? order by display_name limit 50',
);

const answers = {
  log: ({ id, personId }) => {
    log.run({ ...template, id, person_id: personId });
    return { id };
  },
  caseload: ({ accountId }) => caseload.all(accountId),
  timeline: ({ personId }) => timeline.all(personId),
  find: ({ organisationId, search }) => find.all(organisationId, `%${search}%`),
};

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const answer = answers[request.url.slice(1)]?.(JSON.parse(Buffer.concat(parts).toString('utf8')));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ result: { data: answer } }));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  file.close();
});
