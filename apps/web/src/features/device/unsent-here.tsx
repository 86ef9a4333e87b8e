import { CloudUpload } from 'lucide-react';
import { Link } from 'react-router';
import { useDevice } from '../../outbox/device-state.ts';
import { typedTexts } from '../../outbox/typed-texts.ts';
import { Card } from '../../ui/card.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './device.module.css';

/** On the page of whom it is about: what was written there and has not arrived yet. */
export function UnsentHere({ about }: { about: string }) {
  const t = useWords('device');
  const here = useDevice().waiting.filter((write) => write.about.id === about);
  if (here.length === 0) return null;
  return (
    <Card title={t('unsentHere')} icon={CloudUpload} aside={<Link to="/unsent">{t('openUnsent')}</Link>}>
      <ul className={styles.list}>
        {here.map((write) => (
          <li key={write.key}>
            <b>{t(`write.${write.path}`)}</b>{' '}
            <span className="small muted">{t('writtenAt', { age: agoWords(write.writtenAt) })}</span>
            {typedTexts(write.input).map((words) => (
              <p key={words} className={styles.words}>
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
