import { describe, expect, test } from 'vitest';
import { builtInGentlerWords, gentlerWord, withGentler } from './gentler-words.ts';

describe('a gentler word', () => {
  test.each([
    ['She refused to come in.', 'She chose not to come in.'],
    ['He claims that the bus was late.', 'He told me that the bus was late.'],
    ['DNA again.', 'Did not meet again.'],
    ['Rang. DNA again.', 'Rang. Did not meet again.'],
    ['Third DNA.', 'Third did not meet.'],
    ['Living well, after a relapse.', 'Living well, after a harder time.'],
    ['Noncompliant again.', 'Disagreed with the plan again.'],
    ['Attention-seeking, they said.', 'Seeking connection, they said.'],
  ])('is offered for "%s"', (text, changed) => {
    const word = gentlerWord(text);
    expect(word && withGentler(text, word)).toBe(changed);
  });

  test('is there for everything the language guides name', () => {
    const named =
      'refused/non-compliant/suffering from/attention seeking/manipulative/unmotivated/unrealistic/is a schizophrenic/kicking off/claims that/lacks insight/frequent flyer/relapse/DNA';
    for (const text of named.split('/')) expect(gentlerWord(`We wrote: ${text}, then stopped.`), text).not.toBeNull();
  });

  test('is not offered for what only looks alike', () => {
    expect(gentlerWord('We read about refuse collection, and dna in peas.')).toBeNull();
    expect(gentlerWord('A friend of hers, unrealistically.')).toBeNull();
  });

  test('is not offered again once the writer said to leave it', () => {
    expect(gentlerWord('She refused to come in.', builtInGentlerWords, ['refused to'])).toBeNull();
    const both = gentlerWord('She refused to come in, and refused tea.', builtInGentlerWords, ['refused to']);
    expect(both).toMatchObject({ found: 'refused', at: 28 });
  });

  test('comes one at a time, in the order of the text', () => {
    expect(gentlerWord('Unrealistic, and unmotivated.')).toMatchObject({ found: 'Unrealistic' });
  });
});

describe("an organisation's own list", () => {
  const own = [
    { found: 'client', offer: 'person' },
    { found: 'no-show', offer: 'we did not meet' },
    { found: 'sbwriel', offer: 'pethau' },
    { found: 'ŵyl', offer: 'diwrnod' },
    { found: 'A&E (again)', offer: 'A&E' },
  ];
  test.each([
    ['Client came late.', 'Person came late.'],
    ['The client came late.', 'The person came late.'],
    ['A no show.', 'A we did not meet.'],
    ['Off to A&E (again), then home.', 'Off to A&E, then home.'],
    ['Mae’r ŵyl yma.', 'Mae’r diwrnod yma.'],
  ])('is matched as it is written: "%s"', (text, changed) => {
    const word = gentlerWord(text, own);
    expect(word && withGentler(text, word)).toBe(changed);
  });

  test('is matched on whole words, and is all there is', () => {
    expect(gentlerWord('Clients, clientele, ŵylan. She refused to come in.', own)).toBeNull();
    expect(gentlerWord('She refused to come in.', [])).toBeNull();
  });
});
