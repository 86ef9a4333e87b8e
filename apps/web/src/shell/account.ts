import type { GentlerPair } from '@alongside/domain/session/gentler-words.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { createContext, useContext } from 'react';

/** Who is signed in, as every page may know it. */
export type SignedInAccount = {
  id: string;
  displayName: string;
  roles: readonly Role[];
  organisation: { name: string; timeZone: string; gentlerWords: readonly GentlerPair[] | null };
};

export const AccountContext = createContext<SignedInAccount | null>(null);

/** Only inside the signed-in shell. */
export function useAccount(): SignedInAccount {
  const account = useContext(AccountContext);
  if (!account) throw new Error('Nobody is signed in on this page.');
  return account;
}
