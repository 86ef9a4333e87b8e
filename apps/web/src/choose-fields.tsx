import type { Clash, Fields, FieldValue } from '@alongside/domain/shared/merge-fields.ts';
import { useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import styles from './choose-fields.module.css';
import { refusalCode, refusalDetails } from './refusal.ts';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { Row, Stack } from './ui/layout.tsx';
import { RadioCards } from './ui/radio-cards.tsx';
import { useWords } from './words/use-words.ts';

/** Each field that two people changed to different values. */
export type Clashing = Readonly<Record<string, Clash>>;
type Choice = 'yours' | 'current' | 'both';
type Chosen = Readonly<Record<string, Choice>>;

/** The fields that clash, in the refusal of a write; null when it was refused for another reason. */
export function clashesOf(error: unknown): Clashing | null {
  if (refusalCode(error) !== 'STALE_VERSION') return null;
  const { fields } = refusalDetails(error);
  return typeof fields === 'object' && fields !== null ? (fields as Clashing) : null;
}

const bothOf = ({ yours, current }: Clash): string => [current, yours].filter(Boolean).join('\n');

const textFor = (clash: Clash, choice: Choice): FieldValue => (choice === 'both' ? bothOf(clash) : clash[choice]);

type ChooseFieldsProps = {
  clashes: Clashing;
  /** What each field is called. */
  labels: Readonly<Record<string, string>>;
  /** Fields that hold words of any length: both may be kept, one below the other. */
  joins?: readonly string[];
  /** How a value is said where it is no text: a day, a time. */
  show?: (field: string, value: string) => string;
  onChosen: (fields: Record<string, FieldValue>, choices: Chosen) => void;
};

/** Both texts of everything that clashes. Nothing is thrown away until one is chosen. */
export function ChooseFields({ clashes, labels, joins = [], show = (_, value) => value, onChosen }: ChooseFieldsProps) {
  const t = useWords('stale');
  const [chosen, setChosen] = useState<Chosen>({});
  const [isAsked, setIsAsked] = useState(false);
  const fields = Object.entries(clashes);
  const said = (field: string, value: FieldValue) =>
    value ? <span className={styles.text}>{show(field, value)}</span> : <span className="muted">{t('left')}</span>;

  const use = () => {
    setIsAsked(true);
    if (fields.some(([field]) => !chosen[field])) return;
    onChosen(
      Object.fromEntries(fields.map(([field, clash]) => [field, textFor(clash, chosen[field] ?? 'yours')])),
      chosen,
    );
  };

  return (
    <Banner tone="look" title={t('fieldsTitle')} isNews>
      <Stack>
        <p>{t('fieldsBody')}</p>
        {fields.map(([field, clash]) => (
          <RadioCards
            key={field}
            name={`choose-${field}`}
            label={labels[field] ?? field}
            value={chosen[field] ?? null}
            error={isAsked && !chosen[field] ? t('chooseOne') : undefined}
            onChange={(choice) => setChosen({ ...chosen, [field]: choice as Choice })}
            options={[
              { value: 'yours', label: t('yours'), body: said(field, clash.yours) },
              { value: 'current', label: t('theirs'), body: said(field, clash.current) },
              ...(joins.includes(field) && clash.yours && clash.current
                ? [{ value: 'both', label: t('both'), hint: t('bothHint') }]
                : []),
            ]}
          />
        ))}
        <Row>
          <Button onPress={use}>{t('useChosen')}</Button>
        </Row>
      </Stack>
    </Banner>
  );
}

type Based = { base: Fields };

/**
 * For a form that carries `base`, what stood there when it was opened. `attempt` sends; where fields clash the form stays
 * as it is, with `choose` standing in it. What was chosen goes out at once; two texts joined are left to be tidied first.
 */
export function useChosenFields<In extends FieldValues & Based, Out>(
  form: UseFormReturn<In, unknown, Out>,
  said: Omit<ChooseFieldsProps, 'clashes' | 'onChosen'>,
) {
  const [clashes, setClashes] = useState<Clashing | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const set = (path: string, value: FieldValue) =>
    form.setValue(path as Path<In>, value as PathValue<In, Path<In>>, { shouldDirty: true });

  const settle: ChooseFieldsProps['onChosen'] = (fields, choices) => {
    for (const [field, value] of Object.entries(fields)) {
      const current = clashes?.[field]?.current ?? null;
      const yours: FieldValue = form.getValues(field as Path<In>);
      set(`base.${field}`, current);
      // What was written on in the form while both texts stood there is one's own, too.
      if (choices[field] === 'both') set(field, bothOf({ yours, current }));
      else if (choices[field] === 'current') set(field, value);
    }
    const around = place.current?.closest('form');
    setClashes(null);
    const joined = Object.keys(choices).find((field) => choices[field] === 'both');
    if (joined) form.setFocus(joined as Path<In>);
    else around?.requestSubmit();
  };
  return {
    choose: clashes && (
      <div ref={place}>
        <ChooseFields {...said} clashes={clashes} onChosen={settle} />
      </div>
    ),
    attempt: async <T,>(send: () => Promise<T>): Promise<{ answer: T } | null> => {
      try {
        return { answer: await send() };
      } catch (error) {
        const found = clashesOf(error);
        if (!found) throw error;
        setClashes(found);
        return null;
      }
    },
  };
}
