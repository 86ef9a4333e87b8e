import { TalkOutcomeInput } from '@alongside/domain/outcome/talk-outcome.ts';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { MovedItem } from './moved-items.ts';
import { TopicChoice } from './topic-choice.tsx';

type TalkFormProps = { outcomeId: string; person: About; topics: readonly MovedItem[] };

/** What the two pick to talk about, and what the person makes of it: in their words as far as one can. */
export function TalkForm({ outcomeId, person, topics }: TalkFormProps) {
  const t = useWords('outcome');
  const words = useFormWords();
  const toast = useToast();
  const send = useSend();
  const name = firstName(person.name);
  const draft = useDraftName('talk', outcomeId);
  const form = useSchemaForm<z.input<typeof TalkOutcomeInput>, TalkOutcomeInput>(TalkOutcomeInput, {
    id: useNewId('outcomeTalk'),
    outcomeId,
    items: [],
    words: '',
  });
  const chosen = useWatch({ control: form.control, name: 'items' }) ?? [];
  const save = async (typed: TalkOutcomeInput) => {
    const { isSent } = await send('outcome.talk', typed, { about: person, draft });
    toast(t(isSent ? 'outcome:talkSaved' : 'ui:keptHere'));
  };
  return (
    <Form draft={draft} form={form} words={words} onSubmit={save} aria-label={t('outcome:talkAbout')}>
      {topics.length > 0 && (
        <TopicChoice
          topics={topics}
          chosen={chosen}
          onChange={(items) => form.setValue('items', items, { shouldDirty: true })}
        />
      )}
      <TextArea
        name="words"
        rows={4}
        label={t('outcome:whatTheyMake', { name })}
        hint={t('outcome:whatTheyMakeHint')}
      />
      <div>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('outcome:saveTalk')}
        </Button>
      </div>
    </Form>
  );
}
