import { Undo2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './review.module.css';
import { type ReviewRead, reasonsWords, whoWords } from './review-words.ts';
import { usePutBack } from './use-put-back.ts';

/** What is off the list just now, by whom and why, each one press from being on it again. */
export function LookedAt({ looked, today }: { looked: ReviewRead['lookedAt']; today: string }) {
  const t = useWords('review');
  const putBack = usePutBack();
  if (looked.length === 0) return null;
  const title = t('looked.title', { count: looked.length });
  return (
    <details className={styles.more}>
      <summary>{title}</summary>
      <p>{t('looked.sub')}</p>
      <List aria-label={title}>
        {looked.map((look) => {
          const by = t('looked.by', { name: look.byName, when: sinceWords(look.on, today) });
          return (
            <ListRow
              key={`${look.lookId}${look.episodeId}`}
              title={whoWords(look)}
              after={look.name && t('with', { name: look.withName })}
              sub={
                <>
                  {reasonsWords(look, today)}
                  <span className={styles.lastLook}>{look.note ? `${by} “${look.note}”` : by}</span>
                </>
              }
              trailingGoesBelow
              trailing={
                <Button
                  look="quiet"
                  small
                  icon={Undo2}
                  aria-label={t('looked.putBackWhom', { name: whoWords(look) })}
                  onPress={() => void putBack(look.lookId)}
                >
                  {t('looked.putBack')}
                </Button>
              }
            />
          );
        })}
      </List>
    </details>
  );
}
