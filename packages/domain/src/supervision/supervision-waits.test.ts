import { expect, test } from 'vitest';
import { waitsFor } from './supervision-waits.ts';

const today = '2026-11-19';
type Seen = Parameters<typeof waitsFor>[1];
const seen: Seen = { isShared: true, version: 2, marks: [], addenda: 0, heldOn: '2026-11-18' };
const mark = (accountId: string, kind: 'signed' | 'commented', version = 2) => ({ accountId, kind, version });

test.each<[string, Partial<Seen>, ReturnType<typeof waitsFor>]>([
  ['planned for next month', { isShared: false, heldOn: '2026-12-10' }, null],
  ['planned for Thursday', { isShared: false, heldOn: '2026-11-26' }, 'prepare'],
  ['planned for today', { isShared: false, heldOn: today }, 'write'],
  ['planned for last week and not written down', { isShared: false, heldOn: '2026-11-12' }, 'write'],
  ['shared', {}, 'sign'],
  ['shared ten weeks ago', { heldOn: '2026-09-08' }, null],
  ['signed by the other', { marks: [mark('other', 'signed')] }, 'sign'],
  ['signed by me', { marks: [mark('me', 'signed')] }, null],
  ['signed by me before it was changed', { marks: [mark('me', 'signed', 1)] }, 'sign'],
  ['commented by me', { marks: [mark('me', 'commented')] }, null],
  ['commented by me, and changed since', { marks: [mark('me', 'commented', 1)] }, 'sign'],
  ['commented by the other', { marks: [mark('other', 'commented')] }, 'sign'],
  ['signed by both', { marks: [mark('me', 'signed'), mark('other', 'signed')] }, null],
])('what supervision %s asks of me', (_what, given, expected) => {
  expect(waitsFor('me', { ...seen, ...given }, today)).toBe(expected);
});
