/**
 * Puts the server that is killed into one file: a hundred starts from hundreds of files took five times as long. It lies
 * where packages/db finds its migrations.
 */
export default {
  logLevel: 'error',
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: 'apps/server/test/killed/concern-server.ts',
    outDir: 'packages/db/.cache',
    emptyOutDir: false,
    minify: true,
    rolldownOptions: { output: { entryFileNames: 'concern-server.mjs' } },
  },
};
