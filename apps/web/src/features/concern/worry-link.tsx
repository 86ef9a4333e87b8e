import { rolesApart } from '@alongside/domain/shared/role.ts';
import { LifeBuoy } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useAccount } from '../../shell/account.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';

/** On a person's page it leads to telling about them. */
const raisePath = (pathname: string): string => {
  const personId = /^\/people\/(per_[\w-]+)/.exec(pathname)?.[1];
  return personId ? `/people/${personId}/concern` : '/concerns/raise';
};

/** On every page, always in the same place and never loud: one press to the numbers, with signal or without. */
export function WorryLink({ isShort }: { isShort?: boolean }) {
  const t = useWords('concern');
  const { pathname } = useLocation();
  const { roles } = useAccount();
  if (roles.every((role) => rolesApart.includes(role))) return null;
  const to = raisePath(pathname);
  return (
    <Link
      to={to}
      className={classes(styles.worry, isShort && styles.short)}
      aria-label={isShort ? t('entry') : undefined}
      aria-current={pathname === to ? 'page' : undefined}
    >
      <Icon of={LifeBuoy} />
      {t(isShort ? 'entryShort' : 'entry')}
    </Link>
  );
}
