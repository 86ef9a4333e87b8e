import { involvementHeadings, involvementMove } from '@alongside/domain/involvement/review-involvement.ts';
import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { RoomLeft } from '../../ui/room-left.tsx';
import { Table } from '../../ui/table.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './involvement.module.css';
import { type LookSeen, moveWords, ratingOf, ratingWords } from './involvement-read.ts';

type LooksProps = { title: string; looks: readonly LookSeen[]; today: string; mayAmend: boolean };

/** The latest look beside the one before, heading by heading. */
export function LooksCard({ title, looks, today, mayAmend }: LooksProps) {
  const t = useWords('involvement');
  const [latest, before] = looks;
  if (!latest) return null;
  const rated = (look: LookSeen, heading: (typeof involvementHeadings)[number]) => {
    const rating = ratingOf(look, heading);
    return rating === null ? (
      <span className="muted">{t('notRated')}</span>
    ) : (
      <RoomLeft filled={rating} of={3} words={ratingWords(t, rating)} />
    );
  };
  return (
    <Card
      title={title}
      sub={t('lookedOn', { when: dayWords(latest.reviewedOn, today) })}
      aside={
        mayAmend && (
          <LinkButton to={`/involvement/${latest.id}`} look="quiet" small>
            {t('amend')}
          </LinkButton>
        )
      }
    >
      <Table
        caption={t('tableCaption')}
        captionIsHidden
        rows={involvementHeadings}
        rowKey={(heading) => heading}
        columns={[
          {
            key: 'heading',
            header: t('headingHeader'),
            cell: (heading) => (
              <>
                {t(`heading.${heading}`)}
                <span className={styles.under}>{t(`about.${heading}`)}</span>
              </>
            ),
          },
          {
            key: 'latest',
            header: t('latest', { when: dayWords(latest.reviewedOn, today) }),
            cell: (heading) => rated(latest, heading),
          },
          ...(before
            ? [
                {
                  key: 'before',
                  header: t('earlier', { when: dayWords(before.reviewedOn, today) }),
                  cell: (heading: (typeof involvementHeadings)[number]) => rated(before, heading),
                },
                {
                  key: 'move',
                  header: t('move'),
                  cell: (heading: (typeof involvementHeadings)[number]) =>
                    moveWords(t, involvementMove(ratingOf(before, heading), ratingOf(latest, heading))),
                },
              ]
            : []),
        ]}
      />
      <HowLink figure="involvement" />
    </Card>
  );
}
