import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Loaded before everything else by `npm start`: what Node compiled is kept for the next start, which then takes half the work.
 * Where the folder cannot be written to, as in a container that may not change itself, nothing is kept and nothing breaks.
 */
enableCompileCache(fileURLToPath(new URL('../../../.cache/compiled', import.meta.url)));
