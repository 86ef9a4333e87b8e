import { AgreeEndingInput } from '@alongside/domain/episode/open-episode.ts';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lookAgain } from './look-again.ts';
import { refusalWords, useFormWords } from './refusal.ts';
import { trpc } from './trpc.ts';
import { Button } from './ui/button.tsx';
import { DateField } from './ui/date-field.tsx';
import { Form, useSchemaForm } from './ui/form.tsx';
import { Row, Stack } from './ui/layout.tsx';
import { useToast } from './ui/toast.tsx';
import { useWords } from './words/use-words.ts';

type EndingDayFormProps = {
  episode: { id: string; agreedEndOn: string | null; version: number };
  cancel: ReactNode;
  onDone: () => void;
};

/** The day the two agreed to end: set, moved or taken out, wherever an episode is looked after. */
export function EndingDayForm({ episode, cancel, onDone }: EndingDayFormProps) {
  const t = useWords('episode');
  const toast = useToast();
  const agree = useMutation(trpc.episode.agreeEnding.mutationOptions());
  const { id: episodeId, agreedEndOn, version } = episode;
  const form = useSchemaForm(AgreeEndingInput, { episodeId, agreedEndOn, version });
  const send = async (day: string | null, seen: number) => {
    const { version: next } = await agree.mutateAsync({ episodeId, agreedEndOn: day, version: seen });
    await lookAgain();
    return next;
  };
  const save = async (day: string | null) => {
    const next = await send(day, version);
    const putBack = () => void send(agreedEndOn, next).catch((error: unknown) => toast(refusalWords(error)));
    toast(t(day === null ? 'episode:endingDay.taken' : 'episode:endingDay.saved'), { onUndo: putBack });
    onDone();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={(typed: AgreeEndingInput) => save(typed.agreedEndOn)}>
      <Stack>
        <DateField
          name="agreedEndOn"
          isOptional
          label={t('episode:endingDay.label')}
          hint={t('episode:endingDay.hint')}
        />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('episode:endingDay.save')}
          </Button>
          {cancel}
        </Row>
      </Stack>
    </Form>
  );
}
