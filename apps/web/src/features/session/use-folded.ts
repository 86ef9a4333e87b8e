import { useEffect, useRef, useState } from 'react';
import type { SessionForm } from './use-log-session.ts';

/** A field that is folded away behind a button until it is wanted, and open wherever something stands in it already. */
export function useFolded(form: SessionForm, field: 'strengths' | 'wantsToTalk', isFilled: boolean) {
  const [isOpen, setOpen] = useState(isFilled);
  const takesFocus = useRef(false);
  // Once open it stays: no field goes while somebody empties it.
  if (isFilled && !isOpen) setOpen(true);
  // The button goes when it is pressed; what stands in its place takes the focus.
  useEffect(() => {
    if (!isOpen || !takesFocus.current) return;
    takesFocus.current = false;
    form.setFocus(field);
  }, [form, field, isOpen]);
  const open = () => {
    takesFocus.current = true;
    setOpen(true);
  };
  return { isOpen, open };
}
