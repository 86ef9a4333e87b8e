import type { BrowserContext, Page } from '@playwright/test';

/** The browser's letters twice as large, and the spacing of WCAG 1.4.12. Not as a style element: the content policy allows none. */
export async function withLargeLetters(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html { font-size: 200% !important; }
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The texts of the page that run out of the screen, or out of what they stand in, sideways or at its foot. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden') !== null;
    const spills = (inner: DOMRect, outer: DOMRect) =>
      inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
    const isCut = (element: Element, rect: DOMRect): boolean => {
      if (rect.left < -1 || rect.right > screen + 1) return true;
      for (let around: Element | null = element; around; around = around.parentElement) {
        const isBox = around.matches('button, a, label') && getComputedStyle(around).display !== 'inline';
        const clips = !/visible/.test(getComputedStyle(around).overflow);
        if ((isBox || clips) && spills(rect, around.getBoundingClientRect())) return true;
      }
      return false;
    };
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement || !textContent?.trim() || isHidden(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (rects.some((rect) => isCut(parentElement, rect))) cut.push(textContent.trim());
    }
    return cut;
  });
}
