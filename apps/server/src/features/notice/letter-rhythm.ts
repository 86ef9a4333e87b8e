const msPerMinute = 60_000;
/** A claim this old belongs to a server that stopped: no mail server is given as long. */
const claimLasts = 5 * msPerMinute;
const longestPause = 60 * msPerMinute;

/** One minute after the first try, then twice as long each time, up to an hour: for ever, because somebody waits. */
export const pauseAfter = (tries: number): number => Math.min(msPerMinute * 2 ** Math.min(tries - 1, 10), longestPause);

interface Tried {
  claimedAt: Date | null;
  tries: number;
  problem: string | null;
}

/** Whether it may be tried now. Without a problem a claim says that it is being sent. */
export const isReady = ({ claimedAt, tries, problem }: Tried, now: Date): boolean => {
  if (!claimedAt) return true;
  const since = now.getTime() - claimedAt.getTime();
  return since >= (problem === null ? claimLasts : pauseAfter(tries));
};

/** What to say of a failure: its code, never its words, which can repeat an address. */
export const problemOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : 'NOT_SENT';
};
