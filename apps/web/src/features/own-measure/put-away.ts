import { useState } from 'react';
import { useAccount } from '../../shell/account.ts';

/** Only that a suggestion was put away, and which; nothing of what anyone answered is kept on a device. */
export function usePutAway(suggestion: string | null) {
  const key = `look put away ${useAccount().id}`;
  const [isAway, setAway] = useState(() => suggestion !== null && window.localStorage.getItem(key) === suggestion);
  return {
    isAway: isAway || (suggestion !== null && window.localStorage.getItem(key) === suggestion),
    putAway: () => {
      if (suggestion !== null) window.localStorage.setItem(key, suggestion);
      setAway(true);
    },
    bringBack: () => {
      window.localStorage.removeItem(key);
      setAway(false);
    },
  };
}
