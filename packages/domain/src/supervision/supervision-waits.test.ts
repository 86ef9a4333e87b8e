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
  ['signed by me, and commented by the other', { marks: [mark('me', 'signed'), mark('other', 'commented')] }, 'answer'],
  [
    'signed by me, commented by the other, and let stand by me',
    { marks: [mark('me', 'signed'), mark('other', 'commented'), mark('me', 'signed')] },
    null,
  ],
  [
    'signed by the other, commented by me, and let stand by them',
    { marks: [mark('other', 'signed'), mark('me', 'commented'), mark('other', 'signed')] },
    'sign',
  ],
  ['signed by me after the other commented', { marks: [mark('other', 'commented'), mark('me', 'signed')] }, null],
  ['commented by me, and signed by the other', { marks: [mark('me', 'commented'), mark('other', 'signed')] }, 'sign'],
  ['commented by me, and by the other after', { marks: [mark('me', 'commented'), mark('other', 'commented')] }, 'sign'],
  ['signed by both', { marks: [mark('me', 'signed'), mark('other', 'signed')] }, null],
])('what supervision %s asks of me', (_what, given, expected) => {
  expect(waitsFor('me', { ...seen, ...given }, today)).toBe(expected);
});

test('once shared, and until both signed, it is always the turn of one of the two', () => {
  const given = ['me', 'other'].flatMap((who) => [mark(who, 'signed'), mark(who, 'commented')]);
  const oneMore = (all: (typeof given)[]) => all.flatMap((marks) => given.map((each) => [...marks, each]));
  const one = oneMore([[]]);
  for (const marks of [[], ...one, ...oneMore(one), ...oneMore(oneMore(one))]) {
    // A comment takes its writer's signature away.
    const kept = marks.filter(
      ({ accountId, kind }, at) =>
        kind === 'commented' ||
        !marks.slice(at).some((later) => later.accountId === accountId && later.kind === 'commented'),
    );
    const turns = ['me', 'other'].map((who) => waitsFor(who, { ...seen, marks: kept }, today));
    const isClosed = new Set(kept.filter(({ kind }) => kind === 'signed').map(({ accountId }) => accountId)).size === 2;
    expect(
      turns.some((turn) => turn !== null),
      kept.map(({ accountId, kind }) => `${accountId} ${kind}`).join(),
    ).toBe(!isClosed);
  }
});
