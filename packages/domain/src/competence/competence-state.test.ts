import { expect, test } from 'vitest';
import { competenceState } from './competence-state.ts';

const shared = { sharedAt: new Date(0) };
const kept = { sharedAt: null };

test.each([
  ['before anybody wrote', [], null, 'alone'],
  ['with one view shared', [shared], null, 'alone'],
  ['with both written and one shared', [shared, kept], null, 'alone'],
  ['with both shared', [shared, shared], null, 'open'],
  ['with both shared and talked over', [shared, shared], '2026-11-19', 'talked'],
] as const)('%s', (_what, views, talkedOn, state) => {
  expect(competenceState({ calledOffAt: null, talkedOn, views })).toBe(state);
  expect(competenceState({ calledOffAt: new Date(0), talkedOn, views })).toBe('called_off');
});
