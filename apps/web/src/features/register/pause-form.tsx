import { PauseEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalWords, useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EpisodeStepProps } from './episode-step.ts';

export function PauseForm({ episode, today, onDone, cancel }: EpisodeStepProps) {
  const t = useWords('register');
  const toast = useToast();
  const pause = useMutation(trpc.episode.pause.mutationOptions());
  const resume = useMutation(
    trpc.episode.resume.mutationOptions({
      onSuccess: () => toast(t('resumed')),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  const { id: episodeId, version } = episode;
  const form = useSchemaForm(PauseEpisodeInput, { episodeId, version, on: today });
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={async (input) => {
        const paused = await pause.mutateAsync(input);
        await lookAgain();
        toast(t('paused'), {
          onUndo: () => resume.mutate({ episodeId, on: today, version: paused.version }),
        });
        onDone();
      }}
    >
      <Stack>
        <DateField name="on" label={t('pauseOn')} hint={t('pauseNote')} />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('pauseDo')}
          </Button>
          {cancel}
        </Row>
      </Stack>
    </Form>
  );
}
