import { Link } from 'react-router';
import { useWords } from '../../words/use-words.ts';
import styles from './review.module.css';

/** For whoever supervises several teams: all of them, or one. */
export function TeamLinks({
  teams,
  chosen,
}: {
  teams: readonly { id: string; name: string }[];
  chosen: string | null;
}) {
  const t = useWords('review');
  if (teams.length < 2) return null;
  const links: { id: string | null; name: string; to: string }[] = [
    { id: null, name: t('allTeams'), to: '/team' },
    ...teams.map(({ id, name }) => ({ id, name, to: `/team?team=${id}` })),
  ];
  return (
    <nav aria-label={t('whichTeam')} className={styles.teams}>
      {links.map(({ id, name, to }) => (
        <Link key={to} to={to} aria-current={id === chosen ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
