import { useSyncExternalStore } from 'react';

/** Someone whose number was pressed. In memory only: closing the page forgets it. */
interface Call {
  person: { id: string; name: string };
  /** The account that rang: nobody else of the same tab is asked. */
  by: string;
  rangAt: number;
  /** Null while the caller is away on the phone. */
  minutes: number | null;
}

let call: Call | null = null;
const listeners = new Set<() => void>();

const put = (next: Call | null): void => {
  call = next;
  for (const listen of listeners) listen();
};

const minute = 60_000;
/** Logged in steps of five minutes, as people tell it. */
const longAs = (milliseconds: number): number => Math.min(Math.max(Math.ceil(milliseconds / minute / 5) * 5, 5), 240);

/** A desktop may open no other window at all; then nothing says that the caller is back. */
const stillHereMilliseconds = 4_000;

const ask = (): void => {
  if (!call || call.minutes !== null || document.visibilityState !== 'visible') return;
  put({ ...call, minutes: longAs(Date.now() - call.rangAt) });
};

/** The dialler opens over the page; when the page is seen again, it asks how the call went. */
export function rememberCall(person: Call['person'], by: string): void {
  put({ person, by, rangAt: Date.now(), minutes: null });
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('focus', ask);
  setTimeout(() => document.hasFocus() && ask(), stillHereMilliseconds);
}

export const forgetCall = (): void => put(null);

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The call that waits to be logged, once its caller is back. */
export function useCall(by: string): (Call & { minutes: number }) | null {
  const found = useSyncExternalStore(listen, () => call);
  const { minutes } = found ?? { minutes: null };
  return found && minutes !== null && found.by === by ? { ...found, minutes } : null;
}
