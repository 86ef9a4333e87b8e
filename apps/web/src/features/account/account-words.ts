import type { Answered } from '../../trpc.ts';
import { useWords } from '../../words/use-words.ts';

export type Account = Answered['account']['list'][number];
export type Team = { id: string; name: string };

/** What someone does here, in one line. */
export function useAccountLine(teams: readonly Team[]) {
  const t = useWords('account');
  const nameOf = (teamId: string) => teams.find((team) => team.id === teamId)?.name ?? '';
  return (account: Account): string => {
    const places = account.teams.map(({ teamId, supervises }) =>
      supervises ? t('supervises', { team: nameOf(teamId) }) : nameOf(teamId),
    );
    return [
      account.roles.map((role) => t(`roleShort.${role}`)).join(', '),
      places.join(', '),
      account.people > 0 && t('walksWith', { count: account.people }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
