import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { haveSameEnds } from './answer-options.ts';
import { isAnswered } from './given.ts';
import { OneByOne } from './one-by-one.tsx';
import { Question } from './question.tsx';
import styles from './questions.module.css';
import type { QuestionsProps, QuestionsWithOther } from './questions-props.ts';

/** So few that a screen for each would only be in the way. */
const fewQuestions = 2;

/** The questions of a measure, one at a time or all below each other; whoever answers may switch at any time. */
export function Questions(props: QuestionsProps) {
  const { items, beginsWithAll } = props;
  const t = useWords('answer');
  const isShort = items.length <= fewQuestions;
  const [hasAll, setHasAll] = useState(Boolean(beginsWithAll) || isShort);
  const hasChanged = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const change = () => {
    hasChanged.current = true;
    setHasAll(!hasAll);
  };
  // The button stands in another place now; one at a time, the question takes the focus.
  useEffect(() => {
    if (hasAll && hasChanged.current) button.current?.focus();
  }, [hasAll]);
  const other = isShort ? null : (
    <Button look="bare" small onPress={change} ref={button}>
      {hasAll ? t('oneByOne') : t('allOnOnePage')}
    </Button>
  );
  const takesFocus = Boolean(props.takesFocus) || hasChanged.current;
  return (
    <div className={styles.questions}>
      {hasAll ? (
        <AllQuestions {...props} isShort={isShort} other={other} />
      ) : (
        <OneByOne {...props} takesFocus={takesFocus} other={other} />
      )}
    </div>
  );
}

function AllQuestions({ isShort, children, other, ...props }: QuestionsWithOther & { isShort: boolean }) {
  const t = useWords('answer');
  const { items, answers, words, onAnswer, onWords } = props;
  const done = items.filter((item) => isAnswered(props, item)).length;
  const list = useRef<HTMLOListElement>(null);
  // The button that took the answer away goes with it: its question takes the focus.
  const leaveOut = (key: string, at: number) => {
    onAnswer(key, null);
    list.current?.children[at]?.querySelector('legend')?.focus();
  };
  return (
    <>
      {!isShort && (
        <div className={styles.head}>
          <p role="status">{t('answered', { done, count: items.length })}</p>
          {other}
        </div>
      )}
      <ol className={styles.list} ref={list}>
        {items.map((item, at) => (
          <li key={item.key}>
            <Question
              item={item}
              number={at + 1}
              answer={answers[item.key]}
              words={words[item.key] ?? ''}
              onAnswer={(answer) => onAnswer(item.key, answer)}
              onWords={(text) => onWords(item.key, text)}
              isCompact={!isShort}
              hidesEnds={haveSameEnds(item, items[at - 1])}
            />
            {item.kind === 'number' && isAnswered(props, item) && (
              <Button
                look="bare"
                small
                aria-label={t('leaveOutOf', { question: item.words || t('question', { number: at + 1 }) })}
                onPress={() => leaveOut(item.key, at)}
              >
                {t('leaveOutShort')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {children}
    </>
  );
}
