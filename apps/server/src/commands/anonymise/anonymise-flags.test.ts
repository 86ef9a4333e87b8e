import { expect, test } from 'vitest';
import { readAnonymiseFlags } from './anonymise-flags.ts';

const enough = ['people.csv', '--qi', 'age, town', '--out', 'there'];

test('what is not said is the careful choice', () => {
  expect(readAnonymiseFlags(enough)).toMatchObject({
    table: 'people.csv',
    quasi: ['age', 'town'],
    k: 5,
    method: 'uniform',
    suppression: 0.05,
    bound: 0.8,
    l: 2,
    plain: [],
  });
});

test('chance is fresh each time, unless a seed is given', () => {
  expect(readAnonymiseFlags(enough).seed).not.toBe(readAnonymiseFlags(enough).seed);
  expect(readAnonymiseFlags(enough).seed).toMatch(/^[0-9a-f]{32}$/);
  expect(readAnonymiseFlags([...enough, '--seed', 'x']).seed).toBe('x');
});

test.each<[string[], string]>([
  [[], 'Which table?'],
  [['people.csv', '--out', 'there'], '--qi is missing'],
  [['people.csv', '--qi', ' , ', '--out', 'there'], '--qi is missing'],
  [['people.csv', '--qi', 'age'], '--out is missing'],
  [[...enough, 'more.csv'], 'One table at a time. What is "more.csv"?'],
  [[...enough, '--k', '1'], '--k must be a whole number from 2. It is "1".'],
  [[...enough, '--k', 'five'], 'It is "five".'],
  [[...enough, '--k', '5.5'], 'It is "5.5".'],
  [[...enough, '--l', '0'], '--l must be a whole number from 1.'],
  [[...enough, '--suppression', '5'], '--suppression is a share from 0 to 1, such as 0.05. It is "5".'],
  [[...enough, '--bound', '-1'], "Option '--bound' argument is ambiguous"],
  [[...enough, '--method', 'best'], '--method is uniform, detail or sets. It is "best".'],
  [[...enough, '--separator', ';;'], '--separator is one character'],
  [[...enough, '--sensitive', 'town'], 'The column "town" cannot be both --qi and --sensitive.'],
  [[...enough, '--person', 'age'], 'The column "age" cannot be both --qi and --person.'],
  [[...enough, '--colour', 'red'], "Unknown option '--colour'"],
])('a slip is answered in words: %j', (args, words) => {
  expect(() => readAnonymiseFlags(args)).toThrow(words);
});
