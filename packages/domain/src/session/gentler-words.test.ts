import { describe, expect, test } from 'vitest';
import { gentlerWord, withGentler } from './gentler-words.ts';

describe('a gentler word', () => {
  test.each([
    ['She refused to come in.', 'She chose not to come in.'],
    ['He claims that the bus was late.', 'He told me that the bus was late.'],
    ['DNA again.', 'did not meet again.'],
    ['Living well, after a relapse.', 'Living well, after a harder time.'],
  ])('is offered for "%s"', (text, changed) => {
    const word = gentlerWord(text);
    expect(word && withGentler(text, word)).toBe(changed);
  });

  test('is not offered for what only looks alike', () => {
    expect(gentlerWord('We read about refuse collection, and dna in peas.')).toBeNull();
  });

  test('is not offered again once the writer said to leave it', () => {
    expect(gentlerWord('She refused to come in.', ['refused to', 'refused'])).toBeNull();
  });

  test('comes one at a time, in the order of the text', () => {
    expect(gentlerWord('Unrealistic, and unmotivated.')).toMatchObject({ found: 'Unrealistic' });
  });
});
