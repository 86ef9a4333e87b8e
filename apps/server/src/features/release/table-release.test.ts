import { describe, expect, test } from 'vitest';
import { addPerson, compared, makeReleaseWorld, released, rowsOf } from '../../../test/release/release-world.ts';

const slow = { timeout: 90_000 };

describe('a table instead of a file about persons', () => {
  test('holds counts and means by group, small ones withheld, and nothing about anybody', slow, async () => {
    const world = await makeReleaseWorld(64);
    // Three of another gender are too few to be counted, and so is whoever could be worked out beside them.
    for (let at = 0; at < 3; at += 1) await addPerson(world, 100 + at, { gender: '3' });
    const { files } = await released(world, { variables: ['gender', 'qpr_15'] }, 'table');
    expect(Object.keys(files).sort()).toEqual(['README.txt', 'tables.csv']);
    const rows = rowsOf(files['tables.csv']);
    expect(rows.map(({ group, people }) => [group, people])).toEqual([
      ['Man', 'withheld'],
      ['Woman', '40'],
      ['Non-binary', 'withheld'],
      ['All shown here', '40'],
    ]);
    expect(Number(rows[1]?.qpr_15_mean_change)).toBeGreaterThan(0);
    expect(rows[0]?.qpr_15_mean_first).toBe('withheld');
    expect(rows.at(-1)?.qpr_15_mean_first).toBe('withheld');
  });

  test('no mean is told that is one person\u2019s alone, however many stand beside them', slow, async () => {
    const world = await makeReleaseWorld(0);
    for (let at = 0; at < 60; at += 1)
      await addPerson(world, at, {
        gender: at % 2 === 0 ? '1' : '2',
        first: 20,
        last: at === 0 ? 45 : 20 + (at % 2) * (at % 5),
      });
    const { report } = await compared(world, { variables: ['gender', 'qpr_15'] });
    const [table] = report.table.tables;
    const change = (label: string) => table?.cells.find((cell) => cell.label === label)?.means[0]?.change;
    // Of thirty men one has changed, and his is all there is to be seen in their mean.
    expect(change('Man')).toBeNull();
    expect(change('Woman')).toBeGreaterThan(0);
  });
});
