import pg from 'pg';

/** What its own housekeeping does within minutes of a great load: done now, so that what is measured after it is as on any day. */
export async function tidyPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
