import { useMutation, useQuery } from '@tanstack/react-query';
import { refusalWords } from '../../refusal.ts';
import { trpc, trpcClient } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QrSquare } from '../../ui/qr-square.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAfterSignIn } from './after-sign-in.ts';
import { CodeForm } from './code-form.tsx';
import styles from './sign-in.module.css';

/** In fours, as people read long words of letters aloud. */
const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

/** Puts an authenticator app in place. Each visit makes a new secret, so it is asked for once and not kept. */
export function SecondFactorSteps() {
  const t = useWords('signIn');
  const toast = useToast();
  const afterSignIn = useAfterSignIn();
  const confirm = useMutation(trpc.signIn.confirmSecondFactor.mutationOptions());
  const begun = useQuery({
    queryKey: ['second factor begun'],
    queryFn: () => trpcClient.signIn.startSecondFactor.mutate(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (begun.error) return <Banner tone="look" title={refusalWords(begun.error)} />;
  if (!begun.data) return <Loading />;
  const { address, secret } = begun.data;
  return (
    <Card>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <div className={styles.stepWords}>
            <h2>{t('factorStep1')}</h2>
            <p className="muted">{t('factorStep1Body')}</p>
          </div>
        </li>
        <li className={styles.step}>
          <div className={styles.stepWords}>
            <h2>{t('factorStep2')}</h2>
            <QrSquare text={address} label={t('factorQr')} />
            <p className="muted small">{t('factorByHand')}</p>
            <p className={styles.secret}>{inFours(secret)}</p>
          </div>
        </li>
        <li className={styles.step}>
          <div className={styles.stepWords}>
            <h2>{t('factorStep3')}</h2>
            <CodeForm
              button={t('factorDo')}
              onCode={async (input) => {
                await confirm.mutateAsync(input);
                toast(t('factorDone'));
                await afterSignIn();
              }}
            />
          </div>
        </li>
      </ol>
    </Card>
  );
}
