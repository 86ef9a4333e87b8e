import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Quote } from '../../ui/quote.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AgreeForm } from './agree-form.tsx';
import styles from './group.module.css';
import type { GroupRead } from './group-read.ts';

type Agreement = GroupRead['agreements'][number];

function When({ agreement: { agreedOn, reviewOn }, today }: { agreement: Agreement; today: string }) {
  const t = useWords('group');
  const review = reviewOn && { when: dayWords(reviewOn, today) };
  return (
    <p className="small muted">
      {t('agreementOn', { when: dayWords(agreedOn, today) })}{' '}
      {review && reviewOn && t(reviewOn < today ? 'agreementPast' : 'agreementReview', review)}
    </p>
  );
}

/** What the group agreed now, and what it agreed before. */
export function AgreementCard({ group }: { group: GroupRead }) {
  const t = useWords('group');
  const [isWriting, setIsWriting] = useState(false);
  const [now, ...earlier] = group.agreements;
  return (
    <Card title={t('agreement')}>
      {!now && <p className="muted">{t('agreementEmpty')}</p>}
      {now && (
        <>
          <div className={styles.words}>
            <Quote>{now.words}</Quote>
          </div>
          <When agreement={now} today={group.today} />
        </>
      )}
      {earlier.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('agreementEarlier', { count: earlier.length })}</summary>
          {earlier.map((agreement) => (
            <section key={agreement.id} className={styles.words}>
              <p>{agreement.words}</p>
              <When agreement={{ ...agreement, reviewOn: null }} today={group.today} />
            </section>
          ))}
        </details>
      )}
      {!group.endedOn &&
        (isWriting ? (
          <AgreeForm group={group} onClose={() => setIsWriting(false)} />
        ) : (
          <div>
            <Button look="quiet" small icon={PenLine} onPress={() => setIsWriting(true)}>
              {t(now ? 'agreementAgain' : 'agreementWrite')}
            </Button>
          </div>
        ))}
    </Card>
  );
}
