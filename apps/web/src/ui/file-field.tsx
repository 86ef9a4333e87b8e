import type { ChangeEvent } from 'react';
import { classes } from './classes.ts';
import fieldStyles from './field.module.css';
import { describedBy, Field, type FieldProps } from './field.tsx';
import styles from './file-field.module.css';
import { useBoundField } from './form-context.ts';

type FileFieldProps = FieldProps & { accept?: string; onFile: (file: File) => void };

/** The device's own way of choosing a file. Choosing the same one again, after correcting it, counts as choosing. */
export function FileField({ name, label, hint, error: given, accept, onFile }: FileFieldProps) {
  const { id, error } = useBoundField(name, given);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) onFile(file);
    event.target.value = '';
  };
  return (
    <Field id={id} {...{ label, hint, error }}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        className={classes(fieldStyles.input, styles.file)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={choose}
      />
    </Field>
  );
}
