import type { ConcernPhone } from './concern-words.ts';

/** United Kingdom: danger now; the mental health option of the urgent line; the Samaritans, at any hour. */
export const builtInPhoneKeys = ['emergency', 'mental_health', 'samaritans'] as const;
export type BuiltInPhoneKey = (typeof builtInPhoneKeys)[number];
export const builtInPhones: Readonly<Record<BuiltInPhoneKey, string>> = {
  emergency: '999',
  mental_health: '111',
  samaritans: '116 123',
};

export interface PhoneToRing {
  /** Names one that comes with Alongside, whose label is in the reader's language; null for the organisation's own. */
  key: BuiltInPhoneKey | null;
  label: string | null;
  number: string;
}

/** Whom to ring, the one for danger now first, whatever the organisation has written. */
export const phonesToRing = (own: readonly ConcernPhone[] | null): PhoneToRing[] => {
  const builtIn = (key: BuiltInPhoneKey): PhoneToRing => ({ key, label: null, number: builtInPhones[key] });
  if (!own) return builtInPhoneKeys.map(builtIn);
  const rest = own.filter(({ number }) => number.replaceAll(/\D/g, '') !== builtInPhones.emergency);
  return [builtIn('emergency'), ...rest.map((phone) => ({ key: null, ...phone }))];
};
