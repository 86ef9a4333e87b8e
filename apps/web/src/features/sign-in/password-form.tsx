import { WithPasswordInput } from '@alongside/domain/sign-in/sign-in.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

type PasswordFormProps = { onSignedIn: () => Promise<void>; onCodeNeeded: () => void };

export function PasswordForm({ onSignedIn, onCodeNeeded }: PasswordFormProps) {
  const { t } = useTranslation('signIn');
  const words = useFormWords();
  const form = useSchemaForm(WithPasswordInput, { email: '', password: '' });
  const signIn = useMutation(trpc.signIn.withPassword.mutationOptions());
  return (
    <Form
      form={form}
      words={words}
      onSubmit={async (input) => {
        const { step } = await signIn.mutateAsync(input);
        if (step === 'code_needed') onCodeNeeded();
        else await onSignedIn();
      }}
    >
      <TextField name="email" label={t('email')} type="email" autoComplete="username" inputMode="email" />
      <TextField name="password" label={t('password')} type="password" autoComplete="current-password" />
      <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('doing')}>
        {t('do')}
      </Button>
    </Form>
  );
}
