import { type RefObject, useEffect } from 'react';

const landmarks = 'section, fieldset, li';

/**
 * A button that leaves the page when it is pressed (done, called off, more) would leave the keyboard at the top. The
 * nearest part that is still there takes the focus, so that reading goes on where it was.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const region = main.current;
    if (!region) return;
    let last: Element | null = null;
    let trail: Element[] = [];

    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      if (!region.contains(target)) return;
      trail = [];
      for (let at: Element | null = target; at && at !== region; at = at.parentElement) trail.push(at);
    };
    const watch = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const left = trail.find((each) => each.isConnected);
      const place = left?.closest<HTMLElement>(landmarks) ?? region;
      if (place.tabIndex < 0) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', follow);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', follow);
      watch.disconnect();
    };
  }, [main]);
}
