import type { Answered } from './trpc.ts';
import { wordsOf } from './words/use-words.ts';

type Worker = Answered['supervision']['team']['workers'][number];
export type SupervisionDue = NonNullable<Worker['due']>;

const t = wordsOf('supervision');

/** Everything that is due with a worker by now, of every kind: each is one of the things that wait. */
export const duesOf = ({ due, alsoDue }: Pick<Worker, 'due' | 'alsoDue'>): SupervisionDue[] =>
  [...(due ? [due] : []), ...alsoDue].filter(({ daysPast }) => daysPast >= 0);

/** "Practice supervision", and "Supervision" before the first has said of which kind it is. */
export const kindOfDue = ({ kind }: Pick<SupervisionDue, 'kind'>): string =>
  kind === null ? t('pageTitle') : t(`kind.${kind}`);
