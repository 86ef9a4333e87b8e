import { useState } from 'react';
import { chooseTheme, chosenTheme, type Theme, themes } from '../../shell/theme.ts';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { chooseLanguage, chosenLanguage, type Language, languages } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';

const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Kept on this device: on a shared computer the next person has their own. */
export function LookAndLanguage() {
  const t = useWords('shell');
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const [language, setLanguage] = useState<Language>(chosenLanguage);
  return (
    <Card title={t('signIn:meLook')}>
      <ChipGroup
        name="language"
        label={t('language')}
        value={language}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(next) => {
          setLanguage(next as Language);
          void chooseLanguage(next as Language);
        }}
      />
      <ChipGroup
        name="theme"
        label={t('theme')}
        value={theme}
        options={themes.map((each) => ({ value: each, label: t(themeWords[each]) }))}
        onChange={(next) => {
          setTheme(next as Theme);
          chooseTheme(next as Theme);
        }}
      />
    </Card>
  );
}
