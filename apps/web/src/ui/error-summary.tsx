import { CircleAlert } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import styles from './error-summary.module.css';
import { Icon } from './icon.tsx';

export type SummaryEntry = { fieldId?: string; message: string };

type ErrorSummaryProps = {
  title: string;
  entries: readonly SummaryEntry[];
  /** Grows by one with each attempt; the summary takes the focus when it does. */
  attempt: number;
};

/** A link alone would only scroll: a group of choices needs its first control focused. */
function focusField(event: MouseEvent, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const control = field.matches('fieldset')
    ? (field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input, select, textarea'))
    : field;
  control?.focus({ preventScroll: true });
  (control?.closest('fieldset, div') ?? field).scrollIntoView?.({ block: 'center' });
}

export function ErrorSummary({ title, entries, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const answered = useRef(0);
  // After every render: the form can learn of an attempt one render before it knows the errors of it.
  useEffect(() => {
    if (attempt === answered.current || !box.current) return;
    answered.current = attempt;
    box.current.focus();
  });
  if (entries.length === 0) return null;
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="error-summary-title" className={styles.summary}>
      <h2 id="error-summary-title" className={styles.title}>
        <Icon of={CircleAlert} />
        {title}
      </h2>
      <ul className={styles.list}>
        {entries.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
