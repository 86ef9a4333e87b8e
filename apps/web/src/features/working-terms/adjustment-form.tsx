import { AddAdjustmentInput, AmendAdjustmentInput } from '@alongside/domain/working-terms/agree-terms.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

export type Adjustment = NonNullable<Answered['workingTerms']['read']['adjustments']>[number];

function Fields({ isBusy, onClose }: { isBusy: boolean; onClose: () => void }) {
  const t = useWords('workingTerms');
  return (
    <>
      <TextArea name="words" rows={3} label={t('workingTerms:adjustWords')} hint={t('workingTerms:adjustWordsHint')} />
      <Pair>
        <DateField name="agreedOn" label={t('workingTerms:adjustAgreed')} isOptional />
        <DateField name="reviewOn" label={t('workingTerms:adjustReview')} isOptional />
      </Pair>
      <Row>
        <Button type="submit" isBusy={isBusy} busyWords={t('ui:saving')}>
          {t('workingTerms:adjustSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </>
  );
}

export function AddAdjustmentForm({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const t = useWords('workingTerms');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.workingTerms.addAdjustment.mutationOptions());
  const form = useSchemaForm<z.input<typeof AddAdjustmentInput>, AddAdjustmentInput>(AddAdjustmentInput, {
    id: useNewId('adjustment'),
    accountId,
    words: '',
  });
  const save = async (typed: AddAdjustmentInput) => {
    await mutateAsync(typed);
    await lookAgain();
    toast(t('adjustSaved'));
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={useDraftName('adjustment', accountId)}
      aria-label={t('adjustAdd')}
    >
      <Fields isBusy={form.formState.isSubmitting} onClose={onClose} />
    </Form>
  );
}

export function AmendAdjustmentForm({ adjustment, onClose }: { adjustment: Adjustment; onClose: () => void }) {
  const t = useWords('workingTerms');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.workingTerms.amendAdjustment.mutationOptions());
  const { id: adjustmentId, words, agreedOn, reviewOn, version } = adjustment;
  const form = useSchemaForm<z.input<typeof AmendAdjustmentInput>, AmendAdjustmentInput>(AmendAdjustmentInput, {
    adjustmentId,
    words,
    agreedOn,
    reviewOn,
    version,
  });
  const { stale, attempt } = useStaleVersion();
  const save = async (typed: AmendAdjustmentInput) => {
    if (!(await attempt(() => mutateAsync({ ...typed, version: stale?.version ?? typed.version })))) return false;
    await lookAgain();
    toast(t('adjustSaved'));
    onClose();
  };
  const takeTheirs = async () => {
    await lookAgain();
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={useDraftName('adjustment again', adjustmentId)}
      aria-label={t('adjustAmendWhat', { words })}
    >
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      <Fields isBusy={form.formState.isSubmitting} onClose={onClose} />
    </Form>
  );
}
