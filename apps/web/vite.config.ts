// Touch this when the built client's shape changes: the content policy allows only files of our own,
// so nothing may be inlined into the page or turned into a data: address.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compressFiles } from './build-compressed.ts';
import { buildServiceWorker } from './build-service-worker.ts';
import { sharedFile } from './build-shared-file.ts';

const api = { target: `http://127.0.0.1:${process.env.PORT ?? '4321'}` };

/**
 * Lets the two reading fonts arrive with the page instead of after the style sheet. Not on a phone: on one bar they kept
 * whoever answers by a link from the first question for a second, and the words can be read without them.
 */
function preloadReadingFonts(): Plugin {
  return {
    name: 'preload-reading-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((file) => /-latin-wght-normal-.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `/${file}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              media: '(min-width: 900px)',
            },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

export const webConfig = defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), preloadReadingFonts(), buildServiceWorker(), compressFiles()],
  resolve: { alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'src/zod-without-eval.ts') }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 600,
    // For weighing the first load; it names files that anyone may fetch.
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      output: {
        // Every file costs a slow line a kilobyte of headers and a question: what the first page needs at once is one
        // file, what almost every page shares is another, and icons are not one each.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            {
              name: 'parts',
              test: /node_modules\/(@tanstack|lucide-react)\/|src\/ui\/(banner|card|empty|field|notice|text-f)/,
            },
            { name: sharedFile(), debugName: 'shared', minShareCount: 4, test: /src\/|packages\/domain\// },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api': api, '/demo/api': api, '/healthz': api },
  },
});

// Vite reads only a default export.
export { webConfig as default };
