import { phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { AnswerAlone, type Sent } from '../features/outcome/answer-alone.tsx';
import { AnswersSent } from '../features/outcome/answers-sent.tsx';
import { PhoneList } from '../features/outcome/phone-list.tsx';
import { refusalCode } from '../refusal.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc } from '../trpc.ts';
import { Stack } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { NoAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/**
 * Said alike whether it was used, has ended, was closed or never was. Whose answers had arrived while the answer to them was
 * lost on the way sees the numbers here too: the same ones for everybody.
 */
function Gone() {
  const t = useWords('answer');
  usePageTitle(t('goneTabTitle'));
  return (
    <Stack gap="loose">
      <PageHeading sub={t('goneBody')}>{t('goneTitle')}</PageHeading>
      <Stack gap="tight">
        <h2>{t('phonesAlways')}</h2>
        <PhoneList phones={phonesToRing(null)} />
      </Stack>
    </Stack>
  );
}

function Asked({ token, onSent }: { token: string; onSent: (sent: Sent) => void }) {
  const t = useWords('answer');
  usePageTitle(t('pageTitle'));
  const [isGone, setIsGone] = useState(token === '');
  const {
    data: opened,
    error,
    refetch,
  } = useQuery({
    ...trpc.outcome.openLink.queryOptions({ token }),
    enabled: !isGone,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (isGone || (error && ['NOT_FOUND', 'FIELDS_REFUSED'].includes(refusalCode(error)))) return <Gone />;
  if (opened) return <AnswerAlone token={token} opened={opened} onSent={onSent} onGone={() => setIsGone(true)} />;
  return error ? <NoAnswer error={error} onTryAgain={refetch} /> : <Loading />;
}

/**
 * Where a person answers a measure alone. The token stays in the part of the address that no server and no log sees, so
 * that loading again and coming back go on; once the answers are sent it opens nothing, and leaves the address too.
 */
export function AnswerAlonePage() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [sent, setSent] = useState<Sent | null>(null);
  const token = hash.slice(1);
  const thank = (answer: Sent) => {
    setSent(answer);
    void navigate({ hash: '' }, { replace: true });
  };
  return (
    <PlainShell>{sent ? <AnswersSent sent={sent} /> : <Asked key={token} token={token} onSent={thank} />}</PlainShell>
  );
}
