import { TellPersonInput } from '@alongside/domain/concern/answer-concern.ts';
import { useWatch } from 'react-hook-form';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAnswer } from './use-answer.ts';

type TellVerb = 'tellPerson' | 'tellAuthority';

/** Whether the person, or the council, knows what is being done; where they do not, why not. */
export function TellForm({ verb, concernId, onClose }: { verb: TellVerb; concernId: string; onClose: () => void }) {
  const t = useWords('concernAnswer');
  const { [verb]: tell } = useAnswer();
  const draft = useDraftName(`concern ${verb}`, concernId);
  const form = useSchemaForm(TellPersonInput, { id: useNewId('concernEntry'), concernId, words: '' });
  const wasTold = useWatch({ control: form.control, name: 'wasTold' });
  const save = async (typed: TellPersonInput) => {
    await tell(typed);
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} draft={draft} onSubmit={save} aria-label={t(`answer.${verb}.title`)}>
      <ChipGroup
        name="wasTold"
        label={t(`answer.${verb}.choice`)}
        options={[
          { value: 'yes', label: t('concern:yes') },
          { value: 'no', label: t(`answer.${verb}.notTold`) },
        ]}
        value={wasTold === undefined ? null : wasTold ? 'yes' : 'no'}
        onChange={(said) => form.setValue('wasTold', said === 'yes', { shouldDirty: true, shouldValidate: true })}
      />
      <TextArea
        name="words"
        rows={2}
        isOptional={wasTold !== false}
        label={t(wasTold === false ? `answer.${verb}.whyNot` : `answer.${verb}.words`)}
      />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t(`answer.${verb}.save`)}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
