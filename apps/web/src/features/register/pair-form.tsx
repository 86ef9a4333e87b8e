import { PairEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EpisodeStepProps, RegisteredEpisode } from './episode-step.ts';

/** Peer workers of the episode's team who can sign in; whoever walks with them now is left out. */
function useWorkers(episode: RegisteredEpisode) {
  const t = useWords('register');
  const { data } = useQuery(trpc.account.list.queryOptions());
  const now = episode.pairings.find((pairing) => pairing.endedOn === null)?.accountId;
  return data
    ?.filter(
      ({ id, state, roles, teams }) =>
        id !== now &&
        state !== 'deactivated' &&
        roles.includes('peer_worker') &&
        teams.some((place) => place.teamId === episode.teamId),
    )
    .map(({ id, name, people }) => ({ value: id, name, label: `${name} (${t('pairHint', { count: people })})` }));
}

export function PairForm({ episode, today, onDone, cancel }: EpisodeStepProps) {
  const t = useWords('register');
  const pair = useMutation(trpc.episode.pair.mutationOptions());
  const toast = useToast();
  const id = useNewId('pairing');
  const workers = useWorkers(episode);
  const before = episode.pairings.find((pairing) => pairing.endedOn === null);
  const form = useSchemaForm(PairEpisodeInput, {
    id,
    episodeId: episode.id,
    version: episode.version,
    accountId: '',
    startedOn: today,
  });
  const words = useFormWords();
  if (!workers) return <Loading blocks={1} />;
  if (workers.length === 0)
    return (
      <Stack>
        <p>{t('pairNobody', { team: episode.teamName })}</p>
        <Row>{cancel}</Row>
      </Stack>
    );
  return (
    <Form
      form={form}
      words={words}
      onSubmit={async (input) => {
        await pair.mutateAsync(input);
        await lookAgain();
        toast(t('paired', { name: workers.find((worker) => worker.value === input.accountId)?.name ?? '' }));
        onDone();
      }}
    >
      <Stack>
        <SelectField name="accountId" label={t('pairWho')} options={workers} />
        <DateField name="startedOn" label={t('pairFrom')} />
        {before && <p className="muted small">{t('pairAgainNote', { name: before.workerName })}</p>}
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('pairDo')}
          </Button>
          {cancel}
        </Row>
      </Stack>
    </Form>
  );
}
