/** Each alone, then both open to both, then talked over. */
export type CompetenceState = 'alone' | 'open' | 'talked' | 'called_off';

interface Seen {
  calledOffAt: Date | null;
  talkedOn: string | null;
  /** Of those who have written theirs. */
  views: readonly { sharedAt: Date | null }[];
}

/** Neither reads the other's view before both have shared: whoever went second would only have agreed. */
export const bothShared = (views: Seen['views']): boolean =>
  views.length === 2 && views.every(({ sharedAt }) => sharedAt !== null);

export const competenceState = ({ calledOffAt, talkedOn, views }: Seen): CompetenceState => {
  if (calledOffAt) return 'called_off';
  if (!bothShared(views)) return 'alone';
  return talkedOn === null ? 'open' : 'talked';
};
