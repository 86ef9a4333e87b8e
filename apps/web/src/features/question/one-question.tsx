import { AnswerQuestionInput } from '@alongside/domain/question/ask-question.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { useFormWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useStep } from '../../use-step.ts';
import { instantWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './question.module.css';
import { WordsForm } from './words-form.tsx';

export type QuestionRead = Answered['question']['ofPerson']['questions'][number];

function AnswerForm({ question, onClose }: { question: QuestionRead; onClose: () => void }) {
  const t = useWords('question');
  const toast = useToast();
  const send = useSend();
  const draft = useDraftName('answer', question.id);
  return (
    <WordsForm
      schema={AnswerQuestionInput}
      start={{ id: useNewId('questionAnswer'), questionId: question.id, words: '' }}
      label={t('question:answerLabel')}
      hint={t('question:answerHint', { name: firstName(question.askerName) })}
      save={t('question:answerSave')}
      draft={draft}
      words={useFormWords()}
      onSend={async (typed) => {
        const about = { id: question.personId, name: question.displayName };
        const { isSent } = await send('question.answer', typed, { about, draft });
        toast(t(isSent ? 'question:answered' : 'ui:keptHere'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function Said({ by, words }: { by: string; words: string }) {
  return (
    <div className={styles.said}>
      <span className={styles.by}>{by}</span>
      {words.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** One question with what was answered, and what the reader can do now: answer, or close. */
export function OneQuestion({ question, showsState = true }: { question: QuestionRead; showsState?: boolean }) {
  const t = useWords('question');
  const { timeZone } = useAccount().organisation;
  const step = useStep();
  const [isAnswering, setIsAnswering] = useState(false);
  const close = useMutation(trpc.question.close.mutationOptions());
  const { id: questionId, mine, state, askerName, writerName, answers } = question;
  const when = (at: Date | string) => instantWords(at, timeZone);
  const setClosed = (closed: boolean): Promise<void> =>
    step(
      () => close.mutateAsync({ questionId, closed }),
      t(closed ? 'closed' : 'reopened'),
      () => void setClosed(!closed),
    );
  const asked = when(question.askedAt);
  return (
    <div className={styles.question}>
      <Said
        by={mine ? t('byYou', { when: asked }) : t('byName', { name: askerName, when: asked })}
        words={question.words}
      />
      {answers.map(({ id, words, answeredAt }) => (
        <Said
          key={id}
          by={
            mine
              ? t('answeredBy', { name: writerName, when: when(answeredAt) })
              : t('answeredByYou', { when: when(answeredAt) })
          }
          words={words}
        />
      ))}
      {isAnswering ? (
        <AnswerForm question={question} onClose={() => setIsAnswering(false)} />
      ) : (
        <Row>
          {showsState && <Tag tone={state === 'asked' ? 'look' : 'plain'}>{t(`state.${state}`)}</Tag>}
          {!mine && state !== 'closed' && (
            <Button look="quiet" small onPress={() => setIsAnswering(true)}>
              {t(answers.length > 0 ? 'answerAgain' : 'answer')}
            </Button>
          )}
          {mine && (
            <Button look="quiet" small isBusy={close.isPending} onPress={() => void setClosed(state !== 'closed')}>
              {t(state === 'closed' ? 'reopen' : 'close')}
            </Button>
          )}
        </Row>
      )}
      <p className="small muted">{t('between', { name: mine ? writerName : askerName })}</p>
    </div>
  );
}
