import { LifeBuoy } from 'lucide-react';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';

/** On somebody's page, under how to reach them. */
export function WorryAbout({ person: { id, name } }: { person: { id: string; name: string } }) {
  const t = useWords('concern');
  return (
    <Link to={`/people/${id}/concern`} className={styles.worry}>
      <Icon of={LifeBuoy} />
      {t('entryAbout', { name: firstName(name) })}
    </Link>
  );
}
