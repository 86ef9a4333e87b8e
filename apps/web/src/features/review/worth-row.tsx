import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list.tsx';
import { sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { LookForm } from './look-form.tsx';
import styles from './review.module.css';
import { lengthWords, reasonsWords, type WorthTalking, whoWords } from './review-words.ts';

/** One of those worth talking about. Their page is one press away, and opening a note there is recorded. */
export function WorthRow({ subject, today, to }: { subject: WorthTalking; today: string; to?: string | undefined }) {
  const t = useWords('review');
  const [isLooking, setLooking] = useState(false);
  const { signs, name, withName, lastLook } = subject;
  const looked = lastLook && {
    name: lastLook.byName,
    when: sinceWords(lastLook.on, today),
    note: lastLook.note ?? '',
  };
  return (
    <>
      <ListRow
        {...(to ? { to } : {})}
        leading={lengthWords(signs, today)}
        title={whoWords(subject)}
        after={name && t('with', { name: withName })}
        sub={
          <>
            {reasonsWords(subject, today)}
            {looked && <span className={styles.lastLook}>{t(looked.note ? 'lastLookNote' : 'lastLook', looked)}</span>}
          </>
        }
        trailingGoesBelow
        trailing={
          !isLooking && (
            <Button
              look="quiet"
              small
              icon={Check}
              aria-label={t('look.openWhom', { name: whoWords(subject) })}
              onPress={() => setLooking(true)}
            >
              {t('look.open')}
            </Button>
          )
        }
      />
      {isLooking && (
        <li className={styles.form}>
          <LookForm subject={subject} onClose={() => setLooking(false)} />
        </li>
      )}
    </>
  );
}
