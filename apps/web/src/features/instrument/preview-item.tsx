import type { Item } from '@alongside/domain/outcome/instrument.ts';
import { useState } from 'react';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { NumberField, readNumber } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';

type PreviewItemProps = {
  item: Item;
  number: number;
  answer: number | null;
  onAnswer: (answer: number | null) => void;
};

/** More answers than these are typed. */
const mostChips = 11;

export function PreviewItem({ item, number, answer, onAnswer }: PreviewItemProps) {
  const t = useWords('instrument');
  const { key, kind, min, max, isOptional, answerNames } = item;
  const name = `preview-${key}`;
  const label = `${number}. ${item.words || t('questions.withoutWords', { number })}`;
  if (kind === 'words') return <TextArea name={name} label={label} rows={2} isOptional={isOptional} />;
  const count = max - min + 1;
  if (!Number.isInteger(count) || count < 2)
    return <p className="small muted">{t('measureDraft:preview.noRange', { number })}</p>;
  if (count > mostChips) return <TypedAnswer {...{ name, label, item, onAnswer }} />;
  const inRange = Array.from({ length: count }, (_, at) => min + at);
  const options = [...inRange, ...(item.notAnAnswer ?? [])].map((each) => ({
    value: String(each),
    label: answerNames?.[each] ? `${each} ${answerNames[each]}` : String(each),
  }));
  return (
    <ChipGroup
      name={name}
      label={label}
      isOptional={isOptional}
      options={options}
      value={answer === null ? '' : String(answer)}
      onChange={(chosen) => onAnswer(Number(chosen))}
    />
  );
}

function TypedAnswer({
  name,
  label,
  item: { min, max, isOptional },
  onAnswer,
}: Pick<PreviewItemProps, 'item' | 'onAnswer'> & { name: string; label: string }) {
  const t = useWords('instrument');
  const [typed, setTyped] = useState('');
  const take = (text: string) => {
    setTyped(text);
    const answer = readNumber(text);
    onAnswer(answer !== undefined && Number.isInteger(answer) && answer >= min && answer <= max ? answer : null);
  };
  return (
    <NumberField
      name={name}
      label={label}
      hint={t('questions.range', { min, max })}
      isOptional={isOptional}
      value={typed}
      onChange={({ target }) => take(target.value)}
    />
  );
}
