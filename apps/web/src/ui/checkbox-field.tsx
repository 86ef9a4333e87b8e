import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './choice.module.css';
import { describedBy, FieldError, type FieldProps } from './field.tsx';
import { useBoundField } from './form-context.ts';
import { Icon } from './icon.tsx';

type CheckboxFieldProps = Omit<FieldProps, 'isOptional' | 'labelIsHidden'> &
  Pick<ComponentProps<'input'>, 'checked' | 'defaultChecked' | 'onChange' | 'disabled' | 'ref'>;

/** One yes or no. */
export function CheckboxField({ name, label, hint, error: given, ...rest }: CheckboxFieldProps) {
  const { id, error, control } = useBoundField(name, given);
  return (
    <div>
      <label className={`${styles.choice} ${styles.check}`}>
        <span className={styles.box} aria-hidden="true">
          <Icon of={Check} size="1.1em" />
        </span>
        <span>{label}</span>
        {hint && <small id={`${id}-hint`}>{hint}</small>}
        <input
          {...control}
          {...rest}
          id={id}
          type="checkbox"
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}
