import { phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { AnswerAlone, type Sent } from '../features/outcome/answer-alone.tsx';
import { AnswersSent } from '../features/outcome/answers-sent.tsx';
import { Arrived } from '../features/outcome/arrived.tsx';
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
  // What comes in place of something that was pressed takes its focus; what comes first leaves it where the browser begins.
  const [isFirst, setIsFirst] = useState(true);
  if (isGone || (error && ['NOT_FOUND', 'FIELDS_REFUSED'].includes(refusalCode(error))))
    return (
      <Arrived key="gone" isFirst={isFirst}>
        <Gone />
      </Arrived>
    );
  const tryAgain = () => {
    setIsFirst(false);
    return refetch();
  };
  if (!opened) return error ? <NoAnswer error={error} onTryAgain={tryAgain} /> : <Loading />;
  const goAway = () => {
    setIsFirst(false);
    setIsGone(true);
  };
  return (
    <Arrived key="asked" isFirst={isFirst}>
      <AnswerAlone token={token} opened={opened} onSent={onSent} onGone={goAway} />
    </Arrived>
  );
}

/**
 * Where a person answers a measure alone. The token stays in the part of the address that no server and no log sees, so
 * that loading again and coming back go on; once the answers are sent it opens nothing, and leaves the address too.
 */
export function AnswerAlonePage() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [sent, setSent] = useState<{ by: string; answer: Sent } | null>(null);
  const token = hash.slice(1);
  // Another link opened in the same place is a page of its own.
  const isSent = sent !== null && (token === '' || token === sent.by);
  const thank = (answer: Sent) => {
    setSent({ by: token, answer });
    void navigate({ hash: '' }, { replace: true });
  };
  return (
    <PlainShell>
      {isSent ? <AnswersSent sent={sent.answer} /> : <Asked key={token} token={token} onSent={thank} />}
    </PlainShell>
  );
}
