import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

/** In memory only: a reload, and with it signing out, leaves nothing on the device. */
const drafts = new Map<string, Record<string, unknown>>();

/**
 * Words that were typed and not sent: the browser asks before it throws them away, and a form that was left by the back
 * button has them again when it is next opened.
 */
export function useDraft(form: UseFormReturn<Record<string, unknown>>, name: string | undefined) {
  const { isDirty } = form.formState;
  const isUnsent = useRef(isDirty);
  const isSent = useRef(false);
  if (!isDirty) isSent.current = false;
  isUnsent.current = isDirty && !isSent.current;
  const [isBack, setIsBack] = useState(false);

  useEffect(() => {
    if (name === undefined) return;
    const kept = drafts.get(name);
    if (kept) {
      form.reset(kept, { keepDefaultValues: true });
      setIsBack(true);
    }
    return () => {
      if (isUnsent.current) drafts.set(name, form.getValues());
    };
  }, [form, name]);

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsent.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  return {
    /** True when the form opened with words from before. */
    isBack,
    /** What was sent is not a draft any more, also where the page goes on before the form has heard of it. */
    letGo: () => {
      isSent.current = true;
      isUnsent.current = false;
      if (name !== undefined) drafts.delete(name);
    },
  };
}
