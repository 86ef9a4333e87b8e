import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { KitWordsProvider } from '../ui/kit-words.tsx';
import { agoWords } from '../words/day-words.ts';
import { locale } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** Gives the kit its words in the chosen language. */
export function Voice({ children }: { children: ReactNode }) {
  const t = useWords('ui');
  return (
    <I18nProvider locale={locale()}>
      <KitWordsProvider
        words={{
          undo: t('undo'),
          close: t('close'),
          cancel: t('cancel'),
          loading: t('loading'),
          optional: t('optional'),
          chooseOne: t('chooseOne'),
          asTable: t('asTable'),
          asChart: t('asChart'),
          notices: t('notices'),
          draft: (keptAt) => t('draft', { age: agoWords(keptAt) }),
          draftEarlier: (keptAt) => t('draftEarlier', { age: agoWords(keptAt) }),
          draftBringBack: t('draftBringBack'),
          draftDiscard: t('draftDiscard'),
          draftDiscarded: t('draftDiscarded'),
        }}
      >
        {children}
      </KitWordsProvider>
    </I18nProvider>
  );
}
