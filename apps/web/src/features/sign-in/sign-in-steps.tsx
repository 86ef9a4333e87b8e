import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { refusalCode } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAfterSignIn } from './after-sign-in.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';

/** Password, then the code of whoever has a second factor: two steps at one address. */
export function SignInSteps() {
  const t = useWords('signIn');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [search] = useSearchParams();
  const withCode = useMutation(trpc.signIn.withCode.mutationOptions());
  const afterSignIn = useAfterSignIn();

  if (step === 'password') {
    return (
      <>
        <PageHeading sub={search.has('back') ? t('subBack') : t('sub')}>{t('title')}</PageHeading>
        <Card>
          <PasswordForm onSignedIn={afterSignIn} onCodeNeeded={() => setStep('code')} />
        </Card>
        <p className="muted small">{t('lost')}</p>
      </>
    );
  }
  return (
    <>
      <PageHeading sub={t('codeSub')}>{t('codeTitle')}</PageHeading>
      <Card>
        <Stack>
          <CodeForm
            button={t('codeDo')}
            onCode={async (input) => {
              try {
                await withCode.mutateAsync(input);
              } catch (error) {
                // Ten minutes have gone by since the password.
                if (refusalCode(error) === 'NOT_SIGNED_IN') return setStep('password');
                throw error;
              }
              await afterSignIn();
            }}
          />
          <Button look="bare" onPress={() => setStep('password')}>
            {t('codeAgain')}
          </Button>
        </Stack>
      </Card>
    </>
  );
}
