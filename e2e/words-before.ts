import type { Locator } from '@playwright/test';

/** Silent reading of plain English goes at 238 words a minute (Brysbaert 2019). The rest of the minute is for the thumb. */
export const inAMinute = 200;

/**
 * The words somebody reads from the top of the page to the end of a part of it: whatever is drawn above its foot. The menu is
 * left out, which nobody reads each morning; what is folded away, or there for screen readers only, is not drawn.
 */
export const wordsBeforeEndOf = (part: Locator): Promise<string[]> =>
  part.evaluate((end) => {
    const foot = end.getBoundingClientRect().bottom;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    const isRead = (text: Node): boolean => {
      const holder = text.parentElement;
      if (!holder || holder.closest('nav, script, style') || !holder.checkVisibility()) return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height, top, bottom } = range.getBoundingClientRect();
      const { overflow, clipPath } = getComputedStyle(holder);
      const isHidden = overflow === 'hidden' && (clipPath !== 'none' || holder.clientWidth <= 1);
      return width > 1 && height > 1 && bottom > 0 && top < foot && !isHidden;
    };
    while (walker.nextNode())
      if (isRead(walker.currentNode))
        words.push(...(walker.currentNode.textContent?.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []));
    return words;
  });
