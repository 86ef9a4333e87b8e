import type { InvolvementHeadings } from '@alongside/domain/involvement/review-involvement.ts';

/** What an invented organisation found when it looked at itself, a year apart. */
export const firstLook: InvolvementHeadings = {
  principles: {
    rating: 1,
    evidence: 'There is a page of values. Few of us could say what is on it.',
    nextStep: 'Write it anew at the spring meeting, with whoever comes.',
  },
  purpose: { rating: 2, evidence: 'Asked at each meeting: what are we here for today?', nextStep: null },
  presence: {
    rating: 1,
    evidence: 'Two of seven trustees have used services. None of them is under thirty.',
    nextStep: 'Hold two places on the board and advertise them at the drop-in.',
  },
  process: { rating: 1, evidence: 'Travel is paid late.', nextStep: 'Pay travel in cash on the day.' },
  impact: { rating: null, evidence: null, nextStep: 'Agree how we would know.' },
};

export const secondLook: InvolvementHeadings = {
  principles: {
    rating: 2,
    evidence: 'Values rewritten in March by nineteen members. They hang by the kettle, and the budget refers to them.',
    nextStep: 'Read them out when somebody new begins.',
  },
  purpose: { rating: 2, evidence: 'Each working group has a sentence on why it meets.', nextStep: null },
  presence: {
    rating: 3,
    evidence: 'Five of eight trustees have used services, and one of them is in the chair.',
    nextStep: 'Ask who still does not come, and why.',
  },
  process: {
    rating: 1,
    evidence: 'Travel is paid on the day now. Papers still come too late to read.',
    nextStep: 'Send papers a week before, in large print for whoever wants it.',
  },
  impact: {
    rating: 1,
    evidence: 'The evening opening came from members. Nothing else is written down.',
    nextStep: 'Keep a list: what members asked for, and what came of it.',
  },
};

/** The same at the beginning of the evaluation. */
export const firstEvaluationLook: InvolvementHeadings = {
  principles: { rating: 1, evidence: 'Talked about at the first meeting, and not written down.', nextStep: null },
  purpose: { rating: 1, evidence: null, nextStep: 'Ask members which questions matter to them.' },
  presence: { rating: 0, evidence: 'Nobody of ours yet.', nextStep: 'Find one member for the advisory group.' },
  process: { rating: 1, evidence: null, nextStep: null },
  impact: { rating: null, evidence: null, nextStep: null },
};

/** Another site of the same evaluation. */
export const otherSiteLook: InvolvementHeadings = {
  principles: { rating: 2, evidence: 'Signed off by the involvement group.', nextStep: null },
  purpose: { rating: 2, evidence: 'In the paper that began it.', nextStep: null },
  presence: {
    rating: 2,
    evidence: 'Two of nine in the steering group.',
    nextStep: 'Change the time: half past nine is too early for most.',
    stepIsShared: true,
  },
  process: { rating: 1, evidence: 'Paid through payroll, eight weeks late.', nextStep: 'Pay by voucher until then.' },
  impact: {
    rating: 1,
    evidence: 'The question on belonging was theirs.',
    nextStep: 'Tell everyone who was asked what came of it.',
    stepIsShared: true,
  },
};

export const evaluationLook: InvolvementHeadings = {
  principles: { rating: 2, evidence: 'The evaluation has a page on working together.', nextStep: null },
  purpose: { rating: 2, evidence: 'Members chose two of the five questions.', nextStep: null },
  presence: {
    rating: 1,
    evidence: 'One member is in the advisory group.',
    nextStep: 'Ask for a second, so that nobody sits there alone.',
    stepIsShared: true,
  },
  process: { rating: 2, evidence: 'Paid by the hour, with a break.', nextStep: null },
  impact: { rating: 0, evidence: 'Too early to say.', nextStep: 'Look again when the first figures come.' },
};
