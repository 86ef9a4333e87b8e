import type { LucideIcon } from 'lucide-react';

/** An icon always stands beside a word, so it is hidden from screen readers. */
export function Icon({ of: Drawing, size = '1.25em' }: { of: LucideIcon; size?: string }) {
  return <Drawing aria-hidden="true" width={size} height={size} strokeWidth={1.9} />;
}
