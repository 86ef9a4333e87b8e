import { useSyncExternalStore } from 'react';
import type { Draft } from './drafts.ts';
import type { WaitingWrite } from './outbox.ts';

/** What this device does with words just now, for every page to show. */
export interface DeviceState {
  /**
   * `opening` until the key is here. `kept`: sealed on this device. `page_only`: the browser keeps nothing, so words go with
   * the page. `full`: there was no room for the last words. `off`: the organisation wants nothing kept on devices.
   */
  keeping: 'opening' | 'kept' | 'page_only' | 'full' | 'off';
  /** The last that was heard of the server. */
  contact: 'yes' | 'no' | 'sign_in';
  waiting: readonly WaitingWrite[];
  drafts: readonly Draft[];
  /** Things that lie here sealed under another key: neither sent nor read, and never thrown away by themselves. */
  unopened: number;
  /** How the copy opens without signal; both false while the worker has not set it up. */
  opensWith: { pin: boolean; passkey: boolean };
  /** When the copy for reading without signal was last made (milliseconds). */
  carriedAt: number | null;
  /** Writes that went to the supervisor in this tab, because their author was moved off the person. */
  handedOver: number;
}

export const nothingKept: DeviceState = {
  keeping: 'opening',
  contact: 'yes',
  waiting: [],
  drafts: [],
  unopened: 0,
  opensWith: { pin: false, passkey: false },
  carriedAt: null,
  handedOver: 0,
};

let state = nothingKept;
const listeners = new Set<() => void>();

export const deviceState = (): DeviceState => state;

export const changeState = (change: Partial<DeviceState>): void => {
  const isNew = Object.entries(change).some(([key, value]) => state[key as keyof DeviceState] !== value);
  if (!isNew) return;
  state = { ...state, ...change };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useDevice = (): DeviceState => useSyncExternalStore(subscribe, deviceState);
