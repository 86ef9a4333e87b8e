import { noticeKinds } from '@alongside/domain/notice/notice-words.ts';
import { expect, test } from 'vitest';
import { notice as words } from '../../words/en/notice.ts';
import { placeOf, type ShownNotice } from './notice-words-of.ts';

const shown = (kind: ShownNotice['kind'], about: ShownNotice['about']) =>
  placeOf({ kind, about } as ShownNotice, 'acc_me');

test.each<[string, ShownNotice['kind'], ShownNotice['about']]>([
  ['/supervision/sup_1', 'supervision_changed', { supervisionId: 'sup_1' }],
  ['/supervision/sup_1', 'shared_with_me', { supervisionId: 'sup_1' }],
  ['/competence/com_1', 'shared_with_me', { reviewId: 'com_1' }],
  ['/shared/learning/acc_1', 'shared_with_me', { learningOfId: 'acc_1' }],
  ['/team/acc_1/terms', 'shared_with_me', { adjustmentsOfId: 'acc_1' }],
  ['/shared', 'shared_with_me', { boundaryId: 'bou_1' }],
  ['/team/acc_1', 'supervision_due', { accountId: 'acc_1', on: '2026-11-24' }],
  ['/cover/lea_1', 'cover_gap', { leaveId: 'lea_1' }],
  ['/shared/plans/wbp_1', 'plan_shared', { planId: 'wbp_1' }],
  ['/me/plan', 'review_day', { planId: 'wbp_1', on: '2026-11-24' }],
  ['/me/terms', 'review_day', { adjustmentId: 'adj_1', adjustmentsOfId: 'acc_me', on: '2026-11-24' }],
  ['/team/acc_1/terms', 'review_day', { adjustmentId: 'adj_1', adjustmentsOfId: 'acc_1', on: '2026-11-24' }],
  ['/competence/com_1', 'review_day', { reviewId: 'com_1', on: '2026-11-24' }],
])('leads to %s', (place, kind, about) => {
  expect(shown(kind, about)).toBe(place);
});

test('every kind has its words, with and without a name', () => {
  for (const kind of noticeKinds) expect([words.kind[kind], words.byWhom[kind]]).not.toContain(undefined);
});
