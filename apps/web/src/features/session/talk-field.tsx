import { MessagesSquare } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Row } from '../../ui/layout.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useFolded } from './use-folded.ts';
import type { SessionForm } from './use-log-session.ts';

/** One press says it, and says who will see it before anything is saved. */
export function TalkField({ form, talksWith }: { form: SessionForm; talksWith: string | null }) {
  const t = useWords('session');
  const wanted = useWatch({ control: form.control, name: 'wantsToTalk' });
  const { isOpen, open } = useFolded(form, 'wantsToTalk', wanted === true);
  if (!isOpen)
    return (
      <Row>
        <Button
          look="quiet"
          icon={MessagesSquare}
          onPress={() => {
            open();
            form.setValue('wantsToTalk', true, { shouldDirty: true });
          }}
        >
          {t('talk.add')}
        </Button>
      </Row>
    );
  return (
    <CheckboxField
      name="wantsToTalk"
      label={t('talk.label')}
      hint={talksWith ? t('talk.seenBy', { name: firstName(talksWith) }) : t('talk.seenByNobody')}
    />
  );
}
