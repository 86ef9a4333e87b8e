import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { basename } from '../../installation.ts';
import { refusalCode, refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';

/** Loads the sign-in page afresh, so that nothing that was read stays in this tab. */
export function SignOutButton() {
  const { t } = useTranslation('shell');
  const toast = useToast();
  const leave = () => window.location.assign(`${basename}/sign-in`);
  const end = useMutation(
    trpc.signIn.end.mutationOptions({
      onSuccess: leave,
      onError: (error) => (refusalCode(error) === 'NOT_SIGNED_IN' ? leave() : toast(refusalWords(error))),
    }),
  );
  return (
    <Button look="quiet" icon={LogOut} isBusy={end.isPending} onPress={() => end.mutate()}>
      {t('signOut')}
    </Button>
  );
}
