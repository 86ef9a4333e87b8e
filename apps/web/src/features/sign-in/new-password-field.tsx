import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './new-password-field.module.css';

/** Typed once, and looked at if one likes: that finds more mistakes than typing it twice. */
export function NewPasswordField() {
  const { t } = useTranslation('signIn');
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
