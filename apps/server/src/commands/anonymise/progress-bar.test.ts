import { expect, test } from 'vitest';
import { progressBar } from './progress-bar.ts';

const shownOn = (isTTY: boolean): string[] => {
  const written: string[] = [];
  let at = 0;
  const bar = progressBar({ isTTY, columns: 60, write: (text) => written.push(text) }, () => at);
  for (const share of [0, 0.1, 0.5, 1]) {
    at += share === 0.1 ? 10 : 100;
    bar.show('looking', share);
  }
  bar.clear();
  return written;
};

test('a terminal shows how far it is, not more often than an eye can follow, and is clean afterwards', () => {
  const written = shownOn(true);
  expect(written).toHaveLength(4);
  expect(written[0]).toContain('  0 % looking');
  expect(written[1]).toContain(`${'█'.repeat(12)}${'░'.repeat(12)}  50 % looking`);
  expect(written[2]).toContain('100 %');
  expect(written.at(-1)).toBe('\r\u001b[2K');
});

test('a file or a pipe gets nothing', () => {
  expect(shownOn(false)).toEqual([]);
});
