import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useWords } from '../../words/use-words.ts';
import { isAnswered, isUnseen, placeToGoOn } from './given.ts';
import { ProgressLine } from './progress-line.tsx';
import { Question } from './question.tsx';
import styles from './questions.module.css';
import type { QuestionsProps, QuestionsWithOther } from './questions-props.ts';

/** Where the answers so far end, also where those come late; from the first press on, where one went. */
function usePlace(props: QuestionsProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen ?? placeToGoOn(props, props.items);
  const isArriving = useRef(Boolean(props.takesFocus));
  const heading = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isArriving.current) return;
    isArriving.current = false;
    heading.current?.focus();
  });
  return {
    at,
    heading,
    stay: () => setChosen(at),
    go: (to: number) => {
      isArriving.current = true;
      setChosen(to);
    },
  };
}

type Place = ReturnType<typeof usePlace>;

/** One question a screen. The next one takes the focus with its words, so that it is read out. */
export function OneByOne(props: QuestionsWithOther) {
  const place = usePlace(props);
  if (place.at < props.items.length) return <OneQuestion {...props} place={place} />;
  return (
    <>
      <AllDone {...props} place={place} />
      {props.children}
    </>
  );
}

function OneQuestion(props: QuestionsWithOther & { place: Place }) {
  const t = useWords('answer');
  const { items, answers, words, onAnswer, onWords, place } = props;
  const { at } = place;
  const item = items[at];
  if (!item) return null;

  const leaveOut = () => {
    if (item.kind === 'words') onWords(item.key, '');
    else onAnswer(item.key, null);
  };
  const goOn = () => {
    // Passed by is looked at: coming back later, one goes on after it.
    if (isUnseen(props, item)) leaveOut();
    place.go(at + 1);
  };
  // Within a form Enter on a radio button would send everything.
  const goOnByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    goOn();
  };
  return (
    <>
      <ProgressLine value={at + 1} of={items.length}>
        {props.other}
      </ProgressLine>
      <Question
        key={item.key}
        item={item}
        number={at + 1}
        answer={answers[item.key]}
        words={words[item.key] ?? ''}
        onAnswer={(answer) => {
          place.stay();
          onAnswer(item.key, answer);
        }}
        onWords={(text) => {
          place.stay();
          onWords(item.key, text);
        }}
        onKeyDown={goOnByKey}
        legendRef={place.heading as RefObject<HTMLLegendElement>}
      />
      <div className={styles.under}>
        <Button
          look="bare"
          small
          onPress={() => {
            leaveOut();
            place.go(at + 1);
          }}
        >
          {t('leaveOut')}
        </Button>
        {item.kind === 'number' && <p className={styles.keys}>{t('keys')}</p>}
      </div>
      <SaveBar>
        <div className={styles.foot}>
          {at > 0 && (
            <Button look="quiet" icon={ArrowLeft} onPress={() => place.go(at - 1)}>
              {t('back')}
            </Button>
          )}
          <Button iconAfter={ArrowRight} wide onPress={goOn}>
            {t('next')}
          </Button>
        </div>
      </SaveBar>
    </>
  );
}

/** After the last one: what has no answer may still get one. */
function AllDone(props: QuestionsProps & { place: Place }) {
  const t = useWords('answer');
  const { items, place } = props;
  const left = items.flatMap((item, at) => (isAnswered(props, item) ? [] : [{ item, at }]));
  return (
    <div className={styles.done}>
      <h2 ref={place.heading as RefObject<HTMLHeadingElement>} tabIndex={-1}>
        {t('allDone')}
      </h2>
      {left.length > 0 && (
        <>
          <p>{t('leftOut', { count: left.length })}</p>
          <ul className={styles.left}>
            {left.map(({ item, at }) => (
              <li key={item.key}>
                <Button look="quiet" small onPress={() => place.go(at)}>
                  {item.words || t('question', { number: at + 1 })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button look="bare" small icon={ArrowLeft} onPress={() => place.go(items.length - 1)}>
          {t('backToLast')}
        </Button>
      </div>
    </div>
  );
}
