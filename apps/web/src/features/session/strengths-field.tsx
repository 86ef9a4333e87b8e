import { Sprout } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { SessionForm } from './use-log-session.ts';

/** Folded away until wanted, and open wherever something stands in it: in a draft that came back. */
export function StrengthsField({ form, name }: { form: SessionForm; name: string }) {
  const t = useWords('session');
  const typed = useWatch({ control: form.control, name: 'strengths' });
  const [isWanted, setWanted] = useState(false);
  const pressed = useRef(false);
  const isOpen = isWanted || Boolean(typed?.trim());
  // The button goes when it is pressed; the field that stands in its place takes the focus.
  useEffect(() => {
    if (!isOpen || !pressed.current) return;
    pressed.current = false;
    form.setFocus('strengths');
  }, [form, isOpen]);
  if (!isOpen)
    return (
      <Row>
        <Button
          look="quiet"
          icon={Sprout}
          onPress={() => {
            pressed.current = true;
            setWanted(true);
          }}
        >
          {t('addStrengths')}
        </Button>
      </Row>
    );
  return (
    <TextArea
      name="strengths"
      rows={2}
      isOptional
      label={t('strengths')}
      hint={t('strengthsHint', { name: firstName(name) })}
    />
  );
}
