import { LookAtInput } from '@alongside/domain/review/look-at.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WillDoFields, type WillDoForm } from '../../will-do-fields.tsx';
import { useWords } from '../../words/use-words.ts';
import { type WorthTalking, whoWords } from './review-words.ts';
import { usePutBack } from './use-put-back.ts';

/** It leaves the list with a note, or without one, until something changes. */
export function LookForm({ subject, onClose }: { subject: WorthTalking; onClose: () => void }) {
  const t = useWords('review');
  const toast = useToast();
  const putBack = usePutBack();
  const { mutateAsync } = useMutation(trpc.review.lookAt.mutationOptions());
  const { accountId, episodeId, signs } = subject;
  const id = useNewId('reviewLook');
  const form = useSchemaForm<z.input<typeof LookAtInput>, LookAtInput>(LookAtInput, {
    id,
    accountId,
    episodeId,
    seen: Object.fromEntries(signs.map(({ sign, fact }) => [sign, fact])),
    note: '',
    willDo: null,
  });
  const save = async (typed: LookAtInput) => {
    const { lookedAt } = await mutateAsync(typed);
    await lookAgain();
    if (lookedAt > 0) toast(t('review:look.saved'), { onUndo: () => void putBack(id) });
    else toast(t('review:look.movedOn'));
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={useDraftName('review look', episodeId ?? accountId)}
      aria-label={t('review:look.openWhom', { name: whoWords(subject) })}
    >
      <TextArea name="note" rows={2} isOptional label={t('review:look.note')} hint={t('review:look.noteHint')} />
      <WillDoFields form={form as unknown as WillDoForm} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('review:look.save')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
