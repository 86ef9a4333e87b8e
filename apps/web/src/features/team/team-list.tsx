import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Columns } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { useWords } from '../../words/use-words.ts';
import { AddTeamForm } from './add-team-form.tsx';
import { AmendTeamForm } from './amend-team-form.tsx';

type Team = Answered['team']['list'][number];

function TeamRow({ team, onRename }: { team: Team; onRename: () => void }) {
  const t = useWords('team');
  const line = [
    t('workers', { count: team.members }),
    team.supervisors === 0 ? t('noSupervisor') : t('supervisors', { count: team.supervisors }),
    t('people', { count: team.people }),
  ];
  return (
    <ListRow
      title={team.name}
      sub={line.join(' · ')}
      trailing={
        <Button look="quiet" small aria-label={t('renameLabel', { name: team.name })} onPress={onRename}>
          {t('rename')}
        </Button>
      }
    />
  );
}

export function TeamList() {
  const t = useWords('team');
  const { data: teams, error, refetch } = useQuery(trpc.team.list.queryOptions());
  const [renaming, setRenaming] = useState<string | null>(null);
  if (!teams) return error ? <NoAnswer error={error} onTryAgain={refetch} /> : <Loading />;
  return (
    <Columns>
      {teams.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
      ) : (
        <Card title={t('title')} sub={t('sub', { count: teams.length })}>
          <List aria-label={t('list')}>
            {teams.map((team) =>
              renaming === team.id ? (
                <li key={team.id}>
                  <AmendTeamForm team={team} onDone={() => setRenaming(null)} />
                </li>
              ) : (
                <TeamRow key={team.id} team={team} onRename={() => setRenaming(team.id)} />
              ),
            )}
          </List>
        </Card>
      )}
      <Card title={t('addTitle')}>
        <AddTeamForm />
      </Card>
    </Columns>
  );
}
