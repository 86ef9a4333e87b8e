import { PasswordInput } from '@alongside/domain/account/password.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { useAfterSignIn } from './after-sign-in.ts';
import { NewPasswordField } from './new-password-field.tsx';

const schema = z.object({ password: PasswordInput });

export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('signIn');
  const form = useSchemaForm(schema, { password: '' });
  const choose = useMutation(trpc.signIn.choosePassword.mutationOptions());
  const afterSignIn = useAfterSignIn();
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={async ({ password }) => {
        await choose.mutateAsync({ token, password });
        await afterSignIn();
      }}
    >
      {/* A password keeper needs to see for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField />
      <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('doing')}>
        {t('invitationDo')}
      </Button>
    </Form>
  );
}
