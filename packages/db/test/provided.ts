// What vitest.config.ts and postgres-setup.ts hand to tests through `inject`.
declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'sqlite' | 'postgres';
    /** Where encrypted files of this run may be made. */
    storeFolder: string;
    /** Present on the postgres project only: a role that may make databases of its own. */
    postgresUrl: string | undefined;
  }
}

export type Engine = 'sqlite' | 'postgres';
