import type { ReactNode } from 'react';
import { refusalCode, refusalWords } from './refusal.ts';
import { NothingHere } from './shell/nothing-here.tsx';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { Loading } from './ui/loading.tsx';
import { useWords } from './words/use-words.ts';

interface Read<Answer> {
  data: Answer | undefined;
  error: unknown;
  refetch: () => Promise<unknown>;
}

const outOfReach: readonly string[] = ['NOT_FOUND', 'NOT_ALLOWED', 'FIELDS_REFUSED'];

/** What was asked for, once it is here; a way back when it is out of reach, and another try when no answer came. */
export function WithAnswer<Answer>({
  read,
  children,
}: {
  read: Read<Answer>;
  children: (answer: Answer) => ReactNode;
}) {
  const { data, error, refetch } = read;
  if (data !== undefined) return children(data);
  if (!error) return <Loading blocks={3} />;
  if (outOfReach.includes(refusalCode(error))) return <NothingHere />;
  return <NoAnswer error={error} onTryAgain={refetch} />;
}

/** Says why nothing is here, and asks again at a press. */
export function NoAnswer({ error, onTryAgain }: { error: unknown; onTryAgain: () => Promise<unknown> }) {
  const t = useWords('ui');
  return (
    <Banner
      isNews
      tone="look"
      title={refusalWords(error)}
      action={<Button onPress={() => void onTryAgain()}>{t('tryAgain')}</Button>}
    />
  );
}
