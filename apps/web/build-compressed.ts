// Puts a smaller copy beside each file of the built client, as small as it gets; the server would have to do it quickly, again
// and again. Touch this when other kinds of files are worth it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import type { Plugin } from 'vite';

const kinds = /\.(js|css|html|svg|webmanifest)$/;
const smallest = 512;

export function compressFiles(): Plugin {
  let folder = '';
  return {
    name: 'compress-files',
    apply: 'build',
    writeBundle({ dir = '' }) {
      folder = dir;
    },
    // The service worker is written after the bundle.
    closeBundle() {
      if (!folder) return;
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, file);
        if (!kinds.test(file)) continue;
        const content = readFileSync(path);
        if (content.length < smallest) continue;
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length };
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
      }
    },
  };
}
