import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import {
  changeThreshold,
  cutOffCrossed,
  readChange,
  shownChange,
  sideOfCutOff,
} from '@alongside/domain/outcome/read-change.ts';
import { wordsOf } from './use-words.ts';

const t = wordsOf('change');

/**
 * "5 points up since March 2026: better, and more than chance would explain." The one place where a change becomes words:
 * it never stands without what chance could do, as far as somebody has published that.
 */
export function changeWords(scale: Scale, from: number, to: number, since: string): string {
  const change = shownChange(scale, from, to);
  if (change === 0) return t('none', { when: since });
  const moved = t(change > 0 ? 'up' : 'down', { count: Math.abs(change), when: since });
  const reading = readChange(scale, from, to);
  // What could be chance has crossed nothing.
  const crossed = reading === 'could_be_chance' ? null : cutOffCrossed(scale, from, to);
  const side = crossed && sideOfCutOff(scale, to);
  return [
    t(`read.${reading}`, { moved, points: changeThreshold(scale)?.points ?? 0 }),
    side && t(`line.${side}`, { points: scale.cutOff?.points ?? 0 }),
  ]
    .filter(Boolean)
    .join(' ');
}
