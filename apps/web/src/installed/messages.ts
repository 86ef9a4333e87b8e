/** Said by a page to the version that waits. */
export const takeOver = 'take over';
