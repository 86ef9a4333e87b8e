import { useMutation } from '@tanstack/react-query';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { ShortForm } from '../../ui/short-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';

type PasswordFormProps = { onSignedIn: () => Promise<void>; onCodeNeeded: () => void };

export function PasswordForm({ onSignedIn, onCodeNeeded }: PasswordFormProps) {
  const t = useWords('signIn');
  const signIn = useMutation(trpc.signIn.withPassword.mutationOptions());
  return (
    <ShortForm
      words={useFormWords()}
      button={t('do')}
      busyWords={t('doing')}
      onSubmit={async ({ email = '', password = '' }) => {
        const { step } = await signIn.mutateAsync({ email, password });
        if (step === 'code_needed') onCodeNeeded();
        else await onSignedIn();
      }}
    >
      <TextField name="email" label={t('email')} type="email" autoComplete="username" inputMode="email" />
      <TextField name="password" label={t('password')} type="password" autoComplete="current-password" />
    </ShortForm>
  );
}
