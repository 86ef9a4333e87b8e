import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { appliedTable, journalCount, MigrationRefused, migrationConfig, refuseUnlessAllApplied } from './migrations.ts';

/** Any number: it only has to be the same for every server of Alongside on this database. */
const lockNumber = 20_261_122;

const countApplied = async (client: pg.Client): Promise<number> => {
  const known = await client.query('select to_regclass($1) as name', [`public.${appliedTable}`]);
  if (known.rows[0]?.name === null) return 0;
  const counted = await client.query(`select count(*)::int as n from public.${appliedTable}`);
  return counted.rows[0].n;
};

/** Brings the database to this version's shape; a second server that starts meanwhile waits at the lock. */
export const migratePostgres = async (url: string): Promise<void> => {
  const config = migrationConfig('postgres');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const applied = await countApplied(client);
    if (applied > journalCount(config)) throw new MigrationRefused('the data was made by a newer version of Alongside');
    await migrate(drizzle(client), config);
    refuseUnlessAllApplied(config, await countApplied(client));
  } finally {
    await client.end();
  }
};
