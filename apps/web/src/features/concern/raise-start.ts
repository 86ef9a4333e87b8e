export interface Person {
  id: string;
  name: string;
}

/** What the page knows before a word is typed: whom it is about, and what it was raised from. */
export interface RaiseStart {
  person: Person | null;
  sessionId: string | null;
  outcomeId: string | null;
}
