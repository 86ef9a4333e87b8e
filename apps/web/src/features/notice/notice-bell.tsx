import { Bell } from 'lucide-react';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { Count } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './notice.module.css';

/** On a phone, whose bar has no room for one more place. */
export function NoticeBell({ count }: { count: number }) {
  const t = useWords('notice');
  return (
    <Link to="/notices" className={styles.bell}>
      <Icon of={Bell} />
      <span className="visually-hidden">{t('notice:title')}</span>
      {count > 0 && <Count label={t('shell:waiting', { count })}>{count}</Count>}
    </Link>
  );
}
