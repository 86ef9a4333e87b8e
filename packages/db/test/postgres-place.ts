/** Where the PostgreSQL of one test run lives. */
export interface PostgresPlace {
  folder: string;
  port: number;
  password: string;
}
