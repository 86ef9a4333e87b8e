import { expect, test } from 'vitest';
import { isLocked, type SupervisionSeen, supervisionState } from './supervision-state.ts';

const signed = (accountId: string, version = 3) => ({ accountId, kind: 'signed' as const, version });
const commented = (accountId: string, version = 3) => ({ accountId, kind: 'commented' as const, version });
const seen: SupervisionSeen = { isShared: true, version: 3, marks: [], addenda: 0 };

test.each<[string, Partial<SupervisionSeen>, ReturnType<typeof supervisionState>]>([
  ['while the two prepare it', { isShared: false }, 'draft'],
  ['taken back to be prepared, a signature counts for nothing', { isShared: false, marks: [signed('a')] }, 'draft'],
  ['once it is shared', {}, 'shared'],
  ['with a comment instead of a signature', { marks: [commented('a')] }, 'commented'],
  ['with a comment on earlier words', { marks: [commented('a', 2)] }, 'commented'],
  ['when both commented', { marks: [commented('a'), commented('b')] }, 'commented'],
  ['with one signature', { marks: [signed('a')] }, 'signed_by_one'],
  ['with the same signature twice', { marks: [signed('a'), signed('a')] }, 'signed_by_one'],
  ['with a comment of one and a signature of the other', { marks: [commented('a'), signed('b')] }, 'signed_by_one'],
  ['when the one who commented signs', { marks: [commented('a'), signed('a')] }, 'signed_by_one'],
  ['with both signatures', { marks: [signed('b'), signed('a')] }, 'signed_by_both'],
  ['with a comment before both signatures', { marks: [commented('a'), signed('b'), signed('a')] }, 'signed_by_both'],
  ['when the words changed after one had signed', { marks: [signed('a', 2)] }, 'shared'],
  ['when the words changed between the two signatures', { marks: [signed('a', 2), signed('b')] }, 'signed_by_one'],
  ['when something was added after both had signed', { marks: [signed('a'), signed('b')], addenda: 1 }, 'addended'],
])('supervision %s', (_what, given, expected) => {
  expect(supervisionState({ ...seen, ...given })).toBe(expected);
});

test('nothing is changed any more once both have signed', () => {
  expect((['draft', 'shared', 'commented', 'signed_by_one'] as const).map(isLocked)).not.toContain(true);
  expect((['signed_by_both', 'addended'] as const).map(isLocked)).not.toContain(false);
});
