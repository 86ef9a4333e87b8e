import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router';

// Kept outside: a page in another shell brings a hook of its own, and is a new page all the same. None yet: the browser's own start.
let shown: string | null = null;

/** A new page begins at its heading: for keyboards and screen readers a click on a link must lead somewhere. */
export function usePageFocus(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const region = main.current;
    const before = shown;
    shown = pathname;
    if (!region || before === null || before === pathname) return;
    region.focus({ preventScroll: true });

    // The heading may still be on its way; it takes the focus only if nothing else has in the meantime.
    const toHeading = () => {
      const heading = region.querySelector<HTMLElement>('h1');
      if (!heading) return false;
      if (document.activeElement === region || document.activeElement === document.body) {
        heading.focus({ preventScroll: true });
      }
      return true;
    };
    if (toHeading()) return;
    const watch = new MutationObserver(() => toHeading() && watch.disconnect());
    watch.observe(region, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [main, pathname]);
}
