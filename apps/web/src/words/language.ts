import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstWords } from './first-words.ts';

export type Language = 'en' | 'cy';

export const languages: readonly { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'cy', name: 'Cymraeg' },
];

/** Told to the browser, so that dates, screen readers and hyphenation follow. */
const htmlLanguages: Record<Language, string> = { en: 'en-GB', cy: 'cy' };

export function chosenLanguage(): Language {
  return window.localStorage.getItem('language') === 'cy' ? 'cy' : 'en';
}

/** Dates and counts follow the words; for a component that says words, with each change of them. */
export function locale(): 'cy' | 'en-GB' {
  return i18next.language === 'cy' ? 'cy' : 'en-GB';
}

export async function startWords(language: Language = chosenLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'shell',
    resources: { en: firstWords },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

/** For everything beyond signing in. Asked for together with the first such page, so that nothing waits for it twice. */
export async function knowAllWords(): Promise<void> {
  const { english } = await import('./english.ts');
  for (const [noun, words] of Object.entries(english)) i18next.addResourceBundle('en', noun, words);
}

/** For the page on which a person answers alone: nothing else of Alongside is said there, so nothing else travels. */
export async function knowAnswerWords(): Promise<void> {
  const { answer } = await import('./en/answer.ts');
  i18next.addResourceBundle('en', 'answer', answer);
}

/** For the public register of releases, which anyone may open: nothing else is said there. */
export async function knowReleaseWords(): Promise<void> {
  const { release } = await import('./en/release.ts');
  i18next.addResourceBundle('en', 'release', release);
}

async function speak(language: Language): Promise<void> {
  if (language === 'cy' && !i18next.hasResourceBundle('cy', 'shell')) {
    const { welsh } = await import('./welsh.ts');
    for (const [noun, words] of Object.entries(welsh)) i18next.addResourceBundle('cy', noun, words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlLanguages[language];
}

export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem('language', language);
  await speak(language);
}
