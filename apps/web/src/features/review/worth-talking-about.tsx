import { reviewSigns, signUnit } from '@alongside/domain/review/sign-settings.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { List } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { LookedAt } from './looked-at.tsx';
import styles from './review.module.css';
import type { ReviewRead } from './review-words.ts';
import { WorthRow } from './worth-row.tsx';

type Review = Pick<ReviewRead, 'people' | 'settings' | 'lookedAt' | 'today'>;

/** People a supervisor might bring up, each with the signs that put them here. A sign is no verdict. */
export function WorthTalkingAbout({ review: { people, settings, lookedAt, today } }: { review: Review }) {
  const t = useWords('review');
  const watched = reviewSigns.filter((sign) => settings[sign].isOn);
  const count = people.length;
  const thresholdOf = (sign: (typeof watched)[number]) => t(`unit.${signUnit(sign)}`, { count: settings[sign].at });
  return (
    <Card title={t('title')} sub={count > 0 ? t('sub', { count, signs: watched.length }) : undefined}>
      <Stack>
        {count === 0 ? (
          <p className="muted">{t('none')}</p>
        ) : (
          <List aria-label={t('title')}>
            {people.map((subject) => (
              <WorthRow
                key={`${subject.accountId}${subject.episodeId}`}
                subject={subject}
                today={today}
                to={
                  subject.signs[0]?.sign === 'concern_open'
                    ? `/concerns/${subject.concernId}`
                    : subject.personId === null
                      ? undefined
                      : `/people/${subject.personId}`
                }
              />
            ))}
          </List>
        )}
        <LookedAt looked={lookedAt} today={today} />
        <details className={styles.more}>
          <summary>{t('whichSigns')}</summary>
          <ul className={styles.signs}>
            {watched.map((sign) => (
              <li key={sign}>{`${t(`sign.${sign}`)}: ${thresholdOf(sign)}.`}</li>
            ))}
          </ul>
        </details>
      </Stack>
    </Card>
  );
}
