// The one door to the words. Touch this when the way of asking changes; what can be said is in the catalogues.
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Noun, Words } from './known-words.ts';

/** What a component says about one noun: `t('saved')`, and of another `t('ui:save')`. */
export function useWords<N extends Noun>(noun: N): Words<N> {
  return useTranslation(noun).t as unknown as Words<N>;
}

/** The same where no component is. */
export function wordsOf<N extends Noun>(noun: N): Words<N> {
  return i18next.getFixedT(null, noun) as unknown as Words<N>;
}
