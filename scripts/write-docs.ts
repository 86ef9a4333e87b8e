// `npm run docs`: writes the pages that are made from the code.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { whoCanDoWhat } from './who-can-do-what.ts';

writeFileSync(fileURLToPath(new URL('../docs/who-can-do-what.md', import.meta.url)), whoCanDoWhat());
