import { useId, useState } from 'react';
import { Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './new-password-field.module.css';

/** Typed once, and looked at if one likes: that finds more mistakes than typing it twice. */
export function NewPasswordField() {
  const t = useWords('signIn');
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <Stack gap="tight">
      <TextField
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
      />
      <label htmlFor={id} className={styles.show}>
        <input id={id} type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
        {t('showPassword')}
      </label>
    </Stack>
  );
}
