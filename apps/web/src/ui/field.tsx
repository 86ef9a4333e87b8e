import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit-words.tsx';

/** What every field takes. Inside a Form, `name` is enough: the field binds itself and shows its own error. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Says "(if you like)" beside the label; required fields are not marked. */
  isOptional?: boolean;
  /** For a label that the picture already gives, e.g. in a table row. Screen readers still hear it. */
  labelIsHidden?: boolean;
};

type FrameProps = Omit<FieldProps, 'name'> & { id: string; children: ReactNode };

export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function LabelWords({ label, isOptional }: Pick<FieldProps, 'label' | 'isOptional'>) {
  const { optional } = useKitWords();
  return (
    <>
      {label}
      {isOptional && <span className={styles.optional}> {optional}</span>}
    </>
  );
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className={styles.hint}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p id={`${id}-error`} className={styles.error}>
      <Icon of={CircleAlert} />
      <span>{error}</span>
    </p>
  ) : null;
}

/** Label, hint, control, error below: for one control. */
export function Field({ id, label, hint, error, isOptional, labelIsHidden, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelIsHidden ? 'visually-hidden' : styles.label}>
        <LabelWords label={label} isOptional={isOptional} />
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The same for a question with several controls: chips, cards, or date beside time. */
export function FieldSet({ id, label, hint, error, isOptional, labelIsHidden, children }: FrameProps) {
  return (
    <fieldset id={id} className={styles.field} aria-describedby={describedBy(id, hint, error)}>
      <legend className={labelIsHidden ? 'visually-hidden' : styles.label}>
        <LabelWords label={label} isOptional={isOptional} />
      </legend>
      <Hint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
