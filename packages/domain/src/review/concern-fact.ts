/** What an open concern rests on: which, and how often it was opened again. Opened again, it is another matter. */
export const concernFact = ({ id, timesReopened }: { id: string; timesReopened: number }): string =>
  timesReopened === 0 ? id : `${id}/${timesReopened}`;
export const concernOfFact = (fact: string): string => fact.split('/')[0] ?? fact;
