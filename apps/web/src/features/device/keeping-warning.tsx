import { type DeviceState, useDevice } from '../../outbox/device-state.ts';
import { Banner } from '../../ui/banner.tsx';
import { useWords } from '../../words/use-words.ts';

const warnings = { page_only: 'pageOnlyWarning', full: 'fullWarning', off: 'offWarning' } as const;

export const warningOf = (keeping: DeviceState['keeping']): (typeof warnings)[keyof typeof warnings] | null =>
  keeping in warnings ? warnings[keeping as keyof typeof warnings] : null;

/** Said before a word is typed: what is typed here is kept in this page only. */
export function KeepingWarning() {
  const t = useWords('device');
  const warning = warningOf(useDevice().keeping);
  return warning && <Banner tone="look" title={t(warning)} />;
}
