/** Whose turn it is. Opened again, it waits for another answer. */
export type QuestionState = 'asked' | 'answered' | 'closed';

interface Asked {
  askedAt: Date;
  reopenedAt: Date | null;
  closedAt: Date | null;
}

export const questionState = (
  { askedAt, reopenedAt, closedAt }: Asked,
  answers: readonly { answeredAt: Date }[],
): QuestionState => {
  if (closedAt) return 'closed';
  const since = reopenedAt ?? askedAt;
  return answers.some(({ answeredAt }) => answeredAt >= since) ? 'answered' : 'asked';
};
