import { endingReasons } from '@alongside/domain/episode/episode-words.ts';
import { EndEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EpisodeStepProps } from './episode-step.ts';

export function EndForm({ episode, today, onDone, cancel }: EpisodeStepProps) {
  const t = useWords('register');
  const end = useMutation(trpc.episode.end.mutationOptions());
  const toast = useToast();
  const form = useSchemaForm(EndEpisodeInput, { episodeId: episode.id, version: episode.version, endedOn: today });
  const reasons = endingReasons.map((value) => ({ value, label: t(`episode:ending.${value}`) }));
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={async (input) => {
        await end.mutateAsync(input);
        await lookAgain();
        toast(t('ended'));
        onDone();
      }}
    >
      <Stack>
        <SelectField name="reason" label={t('endReason')} options={reasons} />
        <DateField name="endedOn" label={t('endOn')} />
        <p className="muted small">{t('endNote')}</p>
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('endDo')}
          </Button>
          {cancel}
        </Row>
      </Stack>
    </Form>
  );
}
