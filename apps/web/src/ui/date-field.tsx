import { TextField, type TextFieldProps } from './text-field.tsx';

type DayProps = Omit<TextFieldProps, 'type' | 'inputMode'>;

/** The device's own date picker; its value is YYYY-MM-DD or empty. */
export function DateField(props: DayProps) {
  return <TextField width="medium" {...props} type="date" />;
}

/** The device's own time picker; its value is HH:MM or empty. */
export function TimeField(props: DayProps) {
  return <TextField width="short" {...props} type="time" />;
}
