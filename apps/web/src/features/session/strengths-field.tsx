import { Sprout } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useFolded } from './use-folded.ts';
import type { SessionForm } from './use-log-session.ts';

/** Folded away until wanted, and open wherever something stands in it: in a draft that came back. */
export function StrengthsField({ form, name }: { form: SessionForm; name: string }) {
  const t = useWords('session');
  const typed = useWatch({ control: form.control, name: 'strengths' });
  const { isOpen, open } = useFolded(form, 'strengths', Boolean(typed?.trim()));
  if (!isOpen)
    return (
      <Row>
        <Button look="quiet" icon={Sprout} onPress={open}>
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
