import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { emptyIsNull, useBoundField } from './form-context.ts';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit-words.tsx';

export type Option = { value: string; label: string; hint?: string };

type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  /** The words of the empty choice; false leaves it out, for a list that always has an answer. */
  emptyLabel?: string | false;
} & Pick<ComponentProps<'select'>, 'value' | 'defaultValue' | 'onChange' | 'disabled' | 'ref'>;

export function SelectField({
  name,
  label,
  hint,
  error: given,
  isOptional,
  labelIsHidden,
  options,
  emptyLabel,
  ...rest
}: SelectFieldProps) {
  const { id, error, control } = useBoundField(name, given, isOptional ? { setValueAs: emptyIsNull } : {});
  const { chooseOne } = useKitWords();
  return (
    <Field id={id} {...{ label, hint, error, isOptional, labelIsHidden }}>
      <span className={styles.select}>
        <select
          {...control}
          {...rest}
          id={id}
          className={styles.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        >
          {emptyLabel !== false && <option value="">{emptyLabel ?? chooseOne}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </Field>
  );
}
