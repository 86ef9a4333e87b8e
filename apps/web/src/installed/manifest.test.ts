import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const web = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(web, path), 'utf8');
const manifest = (name: string) => JSON.parse(read(`public/${name}.webmanifest`));

const [light, dark] = [...read('src/ui/tokens.css').matchAll(/--paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);

/** Width and height stand at a fixed place of every PNG. */
function sizeOf(path: string): string {
  const picture = readFileSync(join(web, 'public', path));
  return `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`;
}

describe('Alongside on a home screen', () => {
  it('is called by its own name, and stays in its own place', () => {
    expect(manifest('app')).toMatchObject({ name: 'Alongside', id: '/', start_url: '/', scope: '/' });
    expect(manifest('demo')).toMatchObject({ name: 'Alongside demo', id: '/demo', start_url: '/demo', scope: '/demo' });
  });

  it('opens in the colours of the pages', () => {
    for (const name of ['app', 'demo'])
      expect(manifest(name)).toMatchObject({ theme_color: light, background_color: light, display: 'standalone' });
    expect(read('index.html')).toContain(`media="(prefers-color-scheme: light)" content="${light}"`);
    expect(read('index.html')).toContain(`media="(prefers-color-scheme: dark)" content="${dark}"`);
  });

  it('has icons of the sizes it names', () => {
    for (const { src, sizes } of [...manifest('app').icons, ...manifest('demo').icons]) expect(sizeOf(src)).toBe(sizes);
    expect(sizeOf('icons/apple-touch-icon.png')).toBe('180x180');
  });
});
