import { useMutation } from '@tanstack/react-query';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { ShortForm } from '../../ui/short-form.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAfterSignIn } from './after-sign-in.ts';
import { NewPasswordField } from './new-password-field.tsx';

export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  const t = useWords('signIn');
  const choose = useMutation(trpc.signIn.choosePassword.mutationOptions());
  const afterSignIn = useAfterSignIn();
  return (
    <ShortForm
      words={useFormWords()}
      button={t('invitationDo')}
      busyWords={t('doing')}
      onSubmit={async ({ password = '' }) => {
        await choose.mutateAsync({ token, password });
        await afterSignIn();
      }}
    >
      {/* A password keeper needs to see for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField />
    </ShortForm>
  );
}
