import { Check, Frown, type LucideIcon, Meh, Smile } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type Ref, useId } from 'react';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import { type AnswerOption, isNamed, optionOfKey, optionsOf } from './answer-options.ts';
import type { AskedItem } from './given.ts';
import styles from './question.module.css';

const faces: readonly LucideIcon[] = [Frown, Meh, Smile];
/** Answers drawn as faces, each beside its word. */
const hasFaces = ({ key }: AskedItem, options: readonly AnswerOption[]): boolean =>
  key === 'today' && options.length === faces.length;

/** Longer rows break in the middle: one number alone in the last row looks like another question. */
const mostInARow = 7;

type AnswerProps = {
  name: string;
  option: AnswerOption;
  label: string;
  face?: LucideIcon | undefined;
  isChosen: boolean;
  onChoose: () => void;
};

function Answer({ name, option, label, face, isChosen, onChoose }: AnswerProps) {
  return (
    <label className={classes(styles.answer, option.isNoAnswer && styles.noAnswer)}>
      <input
        type="radio"
        name={name}
        value={option.value}
        aria-label={option.name === null || label === option.name ? undefined : `${label}, ${option.name}`}
        checked={isChosen}
        onChange={onChoose}
      />
      {face ? <Icon of={face} size="2em" /> : <span className={styles.ring} aria-hidden="true" />}
      <span className={styles.name}>{label}</span>
      {isChosen && (
        <span className={styles.tick}>
          <Icon of={Check} />
        </span>
      )}
    </label>
  );
}

/** What the ends of a row of bare numbers mean. */
function Ends({ item }: { item: AskedItem }) {
  const t = useWords('answer');
  const [lowest, highest] = [item.answerNames?.[item.min], item.answerNames?.[item.max]];
  if (!lowest || !highest) return null;
  return <p className={styles.ends}>{t('ends', { min: item.min, max: item.max, lowest, highest })}</p>;
}

export type QuestionProps = {
  item: AskedItem;
  /** Its place in the row of questions, from 1. */
  number: number;
  answer: number | null | undefined;
  words: string;
  onAnswer: (answer: number) => void;
  onWords: (words: string) => void;
  /** In a list of all of them: smaller, answers in a row. */
  isCompact?: boolean;
  /** The ends mean what they meant for the question above. */
  hidesEnds?: boolean;
  legendRef?: Ref<HTMLLegendElement>;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** One question with its answers: a group named by the question, of radio buttons that are easy to hit. */
export function Question(props: QuestionProps) {
  const { item, number, answer, onAnswer, isCompact, legendRef } = props;
  const t = useWords('answer');
  const name = useId();
  const asked = item.words || t('question', { number });
  const options = optionsOf(item);
  const named = isNamed(options);
  const drawsFaces = hasFaces(item, options);

  const chooseByKey = (event: KeyboardEvent) => {
    props.onKeyDown?.(event);
    if (event.ctrlKey || event.metaKey || event.altKey || item.kind === 'words') return;
    const option = optionOfKey(options, event.key);
    if (!option) return;
    event.preventDefault();
    onAnswer(option.value);
  };

  return (
    <fieldset className={classes(styles.question, isCompact && styles.compact)} onKeyDown={chooseByKey}>
      <legend ref={legendRef} tabIndex={-1} className={styles.asked}>
        {isCompact && item.words && (
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        )}
        {asked}
      </legend>
      {item.kind === 'words' ? (
        <TextArea
          name={`words.${item.key}`}
          label={asked}
          labelIsHidden
          hint={t('inWords')}
          rows={4}
          maxLength={4_000}
          value={props.words}
          onChange={({ target }) => props.onWords(target.value)}
        />
      ) : (
        <>
          {!named && !props.hidesEnds && <Ends item={item} />}
          <div
            style={
              {
                '--most': options.length > mostInARow ? Math.ceil(options.length / 2) : options.length,
              } as CSSProperties
            }
            className={classes(styles.answers, !named && styles.numbers, drawsFaces && styles.faces)}
          >
            {options.map((option, place) => (
              <Answer
                key={option.value}
                name={name}
                option={option}
                label={named || option.isNoAnswer ? (option.name ?? String(option.value)) : String(option.value)}
                face={drawsFaces ? faces[place] : undefined}
                isChosen={answer === option.value}
                onChoose={() => onAnswer(option.value)}
              />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
