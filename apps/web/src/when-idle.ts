const soonEnough = 2_000;

/** For what can wait until the page on the screen stands. Not every browser says when it is idle. */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work, soonEnough);
};
