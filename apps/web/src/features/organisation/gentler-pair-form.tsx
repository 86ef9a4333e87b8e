import { gentlerPairAmong } from '@alongside/domain/organisation/amend-gentler-words.ts';
import type { GentlerPair } from '@alongside/domain/session/gentler-words.ts';
import { useEffect, useMemo } from 'react';
import { useDraftName } from '../../draft-name.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Halves, Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';

type GentlerPairFormProps = {
  pair?: GentlerPair;
  others: readonly GentlerPair[];
  onSave: (pair: GentlerPair) => Promise<void>;
  onRemove?: () => void;
  onClose: () => void;
};

/** One phrase and what is offered for it, in the place of its row. */
export function GentlerPairForm({ pair, others, onSave, onRemove, onClose }: GentlerPairFormProps) {
  const t = useWords('organisation');
  const schema = useMemo(() => gentlerPairAmong(others), [others]);
  const form = useSchemaForm<GentlerPair, GentlerPair>(schema, pair ?? { found: '', offer: '' });
  useEffect(() => form.setFocus('found'), [form]);
  const save = async (typed: GentlerPair) => {
    await onSave(typed);
    onClose();
  };
  const draft = useDraftName('gentler', pair?.found ?? 'new');
  return (
    <Form
      draft={draft}
      form={form}
      words={useFormWords()}
      onSubmit={save}
      aria-label={t(pair ? 'gentler.change' : 'gentler.add')}
    >
      <Halves>
        <TextField name="found" label={t('organisation:gentler.found')} autoComplete="off" />
        <TextField name="offer" label={t('organisation:gentler.offer')} autoComplete="off" />
      </Halves>
      <Row>
        <Button type="submit" small isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('ui:save')}
        </Button>
        {onRemove && (
          <Button look="quiet" small onPress={onRemove}>
            {t('organisation:gentler.remove')}
          </Button>
        )}
        <Button look="bare" small onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
