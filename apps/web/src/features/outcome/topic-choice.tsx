import { Check } from 'lucide-react';
import { FieldSet } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './after-measure.module.css';
import type { MovedItem } from './moved-items.ts';

/** Shown at first; the others are one press away. */
const mostAtFirst = 4;

type TopicChoiceProps = {
  topics: readonly MovedItem[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

function useAnswerWords() {
  const t = useWords('outcome');
  const named = ({ item }: MovedItem, answer: number | null) =>
    answer === null ? t('noAnswerYet') : (item.answerNames?.[answer] ?? String(answer));
  return (topic: MovedItem) =>
    topic.before === null || topic.before === topic.now
      ? t('answerNow', { now: named(topic, topic.now) })
      : t('answerMoved', { now: named(topic, topic.now), before: named(topic, topic.before) });
}

/** The questions with both answers, those that moved most first. */
export function TopicChoice({ topics, chosen, onChange }: TopicChoiceProps) {
  const t = useWords('outcome');
  const say = useAnswerWords();
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  const rows = (shown: readonly MovedItem[]) => (
    <div className={styles.topics}>
      {shown.map((topic) => (
        <label key={topic.item.key} className={styles.topic}>
          <input
            type="checkbox"
            checked={chosen.includes(topic.item.key)}
            onChange={() => toggle(topic.item.key)}
            aria-describedby={`topic-${topic.item.key}`}
            aria-label={topic.item.words}
          />
          <span className={styles.box} aria-hidden="true">
            <Icon of={Check} size="1.1em" />
          </span>
          <span>{topic.item.words}</span>
          <small id={`topic-${topic.item.key}`}>{say(topic)}</small>
        </label>
      ))}
    </div>
  );
  const rest = topics.slice(mostAtFirst);
  return (
    <FieldSet
      id="talk-topics"
      label={t('talkAbout')}
      hint={t(topics.some(({ moved }) => moved > 0) ? 'movedFirst' : 'pickAny')}
    >
      {rows(topics.slice(0, mostAtFirst))}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t('otherAnswers', { count: rest.length })}</summary>
          {rows(rest)}
        </details>
      )}
    </FieldSet>
  );
}
