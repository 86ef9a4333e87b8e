// `npm run icons`: draws the icons of the home screen from the rings and the colours, into apps/web/public/icons.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureChromium } from './find-chromium.mjs';

const web = join(dirname(dirname(fileURLToPath(import.meta.url))), 'apps/web');
const folder = join(web, 'public/icons');
const rings = readFileSync(join(web, 'public/rings.svg'), 'utf8');
const paper = /--paper: (#[0-9a-f]{6})/.exec(readFileSync(join(web, 'src/ui/tokens.css'), 'utf8'))?.[1];

/** A maskable icon may be cut to a circle of 80 % of its width; Apple rounds its own corners. Paper under each: on a dark
 *  screen the dark ring would be lost. */
const icons = [
  { file: 'icon-192', size: 192, share: 0.8, corner: 22 },
  { file: 'icon-512', size: 512, share: 0.8, corner: 22 },
  { file: 'maskable-512', size: 512, share: 0.66, corner: 0 },
  { file: 'apple-touch-icon', size: 180, share: 0.78, corner: 0 },
];

const executablePath = ensureChromium();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
mkdirSync(folder, { recursive: true });
for (const { file, size, share, corner } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}main{display:grid;place-items:center;height:100vh;background:${paper};border-radius:${corner}%}svg{width:${share * 100}%}</style><main>${rings}</main>`,
  );
  await page.screenshot({ path: join(folder, `${file}.png`), omitBackground: true });
}
await browser.close();
