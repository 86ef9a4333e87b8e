import { useCallback, useEffect, useRef } from 'react';

/**
 * Does it only while its page is still shown: whoever went on meanwhile, because an answer was slow to come, is not taken
 * back to where they came from.
 */
export function useWhileHere() {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback((go: () => unknown): unknown => (isHere.current ? go() : undefined), []);
}
