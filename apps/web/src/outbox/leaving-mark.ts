import { basename } from '../installation.ts';

/*
 * Alone in a file: the sign-in page needs this much of the device and no more.
 */

/** Says nothing but that the server has still to be told of a sign-out. */
const mark = `alongside${basename.replace('/', '-')}-leaving`;

export const rememberLeaving = (): void => {
  try {
    localStorage.setItem(mark, '1');
  } catch {
    // A browser that keeps nothing has nothing to leave.
  }
};

export const isLeaving = (): boolean => {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
};

/** Told, or somebody has signed in since: theirs must not be ended for it. */
export const forgetLeaving = (): void => {
  try {
    localStorage.removeItem(mark);
  } catch {
    // Nothing was kept.
  }
};

let shown: string | null = null;

/** Whose pages this tab has shown; another account in it begins afresh. */
export const shownHere = (): string | null => shown;
export const nowShown = (accountId: string): void => {
  shown = accountId;
};
