import { OpenEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAboutOptions } from './about-options.ts';

type Team = { id: string; name: string };

function Questions({ personId, today, teams }: { personId: string; today: string; teams: readonly Team[] }) {
  const t = useWords('register');
  const open = useMutation(trpc.episode.open.mutationOptions());
  const toast = useToast();
  const { sources } = useAboutOptions();
  const id = useNewId('episode');
  const teamId = teams.length === 1 ? teams[0]?.id : '';
  const form = useSchemaForm(OpenEpisodeInput, { id, personId, referredOn: today, teamId, matchWishes: '' });
  const draft = useDraftName('episode', personId);
  return (
    <Form
      draft={draft}
      form={form}
      words={useFormWords()}
      onSubmit={async (input) => {
        await open.mutateAsync(input);
        await lookAgain();
        toast(t('opened'));
      }}
    >
      <Stack>
        <SelectField name="referralSource" label={t('referralSource')} options={sources} />
        <DateField name="referredOn" label={t('referredOn')} />
        <SelectField
          name="teamId"
          label={t('team')}
          options={teams.map((team) => ({ value: team.id, label: team.name }))}
        />
        <TextArea name="matchWishes" label={t('matchWishes')} hint={t('matchWishesHint')} isOptional rows={2} />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('openDo')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}

export function OpenEpisodeForm({ personId, today }: { personId: string; today: string }) {
  const t = useWords('register');
  const { data: teams } = useQuery(trpc.team.list.queryOptions());
  if (!teams) return <Loading blocks={1} />;
  if (teams.length === 0)
    return (
      <EmptyState title={t('openTitle')} action={<LinkButton to="/teams">{t('noTeamsDo')}</LinkButton>} level={3}>
        {t('noTeams')}
      </EmptyState>
    );
  return <Questions personId={personId} today={today} teams={teams} />;
}
