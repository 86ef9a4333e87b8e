import { WithCodeInput } from '@alongside/domain/sign-in/sign-in.ts';
import { useTranslation } from 'react-i18next';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

type CodeFormProps = { button: string; onCode: (input: { code: string }) => Promise<void> };

/** Six figures from an authenticator app, pasted or typed, with or without a space between. */
export function CodeForm({ button, onCode }: CodeFormProps) {
  const { t } = useTranslation('signIn');
  const form = useSchemaForm(WithCodeInput, { code: '' });
  return (
    <Form form={form} words={useFormWords()} onSubmit={onCode}>
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('doing')}>
        {button}
      </Button>
    </Form>
  );
}
