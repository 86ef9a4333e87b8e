import type { ReactNode } from 'react';
import styles from './choice.module.css';
import { ChoiceGroup } from './choice-group.tsx';
import type { FieldProps } from './field.tsx';
import type { Option } from './select-field.tsx';

type RadioCardsProps = FieldProps & {
  /** `body` stands inside the card below its words; keep it free of controls. */
  options: readonly (Option & { body?: ReactNode })[];
  value?: string | null;
  onChange?: (value: string) => void;
};

/** One answer where each choice needs a sentence: radio buttons drawn as cards. */
export function RadioCards({ options, ...rest }: RadioCardsProps) {
  return (
    <ChoiceGroup<string> {...rest} value={rest.value ?? ''}>
      {({ inputName, value, pick, onBlur }) => (
        <div className={styles.cards}>
          {options.map((option) => (
            <label key={option.value} className={`${styles.choice} ${styles.card}`}>
              <span className={styles.ring} aria-hidden="true" />
              <b>{option.label}</b>
              {option.hint && <small>{option.hint}</small>}
              {option.body && <span className={styles.cardBody}>{option.body}</span>}
              <input
                type="radio"
                name={inputName}
                value={option.value}
                checked={value === option.value}
                onChange={() => pick(option.value)}
                onBlur={onBlur}
              />
            </label>
          ))}
        </div>
      )}
    </ChoiceGroup>
  );
}
