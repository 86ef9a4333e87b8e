import { outcomeLinkDays } from '@alongside/domain/outcome/outcome-link-days.ts';
import { useState } from 'react';
import { refusalCode, refusalWords } from '../../refusal.ts';
import { type Answered, trpcClient } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './answer-alone.module.css';
import { type Given, isAnswered, isBegun } from './given.ts';
import { PhoneList } from './phone-list.tsx';
import { Questions } from './questions.tsx';
import { type Keeping, useKeptAnswers } from './use-kept-answers.ts';

export type Opened = Answered['outcome']['openLink'];
export type Sent = Answered['outcome']['sendAnswers'];

type AnswerAloneProps = { token: string; opened: Opened; onSent: (sent: Sent) => void; onGone: () => void };

/** So few that nothing has to be said before the first one. */
const fewQuestions = 2;

function KeptLine({ keeping }: { keeping: Keeping }) {
  const t = useWords('answer');
  const said: Partial<Record<Keeping, string>> = {
    keeping: t('keeping'),
    kept: t('kept'),
    not_kept: t('notKept'),
  };
  return (
    <p className="small muted" role="status">
      {said[keeping]}
    </p>
  );
}

/** The questions of a link: nothing is shown but them, and nothing is kept on the device. */
export function AnswerAlone({ token, opened, onSent, onGone }: AnswerAloneProps) {
  const t = useWords('answer');
  const begun: Given = { answers: opened.answers ?? {}, words: opened.words ?? {} };
  const { given, keeping, answer, write, close } = useKeptAnswers(token, begun, onGone);
  const [isOpen, setIsOpen] = useState(opened.items.length <= fewQuestions);
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { items } = opened;

  const send = async () => {
    if (isSending) return;
    if (!items.some((item) => isAnswered(given, item))) return setRefused(t('sendNothing'));
    const goOn = close();
    setIsSending(true);
    try {
      onSent(await trpcClient.outcome.sendAnswers.mutate({ token, ...given }));
    } catch (error) {
      if (refusalCode(error) === 'NOT_FOUND') return onGone();
      goOn();
      setRefused(refusalWords(error));
      setIsSending(false);
    }
  };

  return (
    <Stack gap="loose">
      <PageHeading sub={opened.about}>{opened.name}</PageHeading>
      {isOpen ? (
        <>
          <Questions
            items={items}
            {...given}
            onAnswer={answer}
            onWords={write}
            takesFocus={items.length > fewQuestions}
          >
            <Stack>
              <p>{t('whoSees')}</p>
              <div role="alert">{refused && <Banner tone="look" title={refused} />}</div>
              <Button wide isBusy={isSending} busyWords={t('sending')} onPress={() => void send()}>
                {t('send')}
              </Button>
              <p className="small muted">{t('sendNote')}</p>
            </Stack>
          </Questions>
          <KeptLine keeping={keeping} />
        </>
      ) : (
        <Stack>
          <p>{t('intro', { count: items.length })}</p>
          <p>{t('whoSees')}</p>
          <p>{t('comeBack', { count: outcomeLinkDays })}</p>
          <Button wide onPress={() => setIsOpen(true)}>
            {isBegun(begun, items) ? t('goOn') : t('begin')}
          </Button>
        </Stack>
      )}
      <details className={styles.phones}>
        <summary>{t('phonesAlways')}</summary>
        <PhoneList phones={opened.phones} />
      </details>
      {opened.notice && <p className="small muted">{opened.notice}</p>}
    </Stack>
  );
}
