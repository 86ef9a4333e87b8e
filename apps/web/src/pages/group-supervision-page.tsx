import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useParams } from 'react-router';
import styles from '../features/supervision/team.module.css';
import { usePageTitle } from '../shell/page-title.ts';
import { type Answered, trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords, longDayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

function GroupSupervision({ held }: { held: Answered['supervision']['readGroup'] }) {
  const t = useWords('supervision');
  const { kind, heldOn, minutes, today, supervisorName, attendees, themes, nextOn, iHeldIt, id } = held;
  return (
    <>
      <PageHeading
        back={{ to: '/supervision', label: t('back') }}
        over={t('whenAndLong', { when: dayWords(heldOn, today), count: minutes })}
        actions={
          iHeldIt && (
            <LinkButton to={`/supervision/group/${id}/write`} look="quiet" icon={PenLine}>
              {t('writeMore')}
            </LinkButton>
          )
        }
      >
        {t(`kind.${kind}`)} {t('heldBy', { name: supervisorName })}
      </PageHeading>
      <Stack>
        <Card title={t('attendeesTitle')} sub={t('groupOf', { count: attendees.length })}>
          <ul className={styles.lines} aria-label={t('attendeesTitle')}>
            {attendees.map(({ accountId, name }) => (
              <li key={accountId}>{name}</li>
            ))}
          </ul>
        </Card>
        <Card title={t('themesTitle')}>
          {themes === null ? (
            <p className="muted">{t('themesTheirs')}</p>
          ) : themes.length === 0 ? (
            <p className="muted">{t('themesNone')}</p>
          ) : (
            <div className={styles.topics}>
              {themes.map((theme) => (
                <Tag key={theme}>{t(`topic.${theme}`)}</Tag>
              ))}
            </div>
          )}
        </Card>
        {nextOn && (
          <Card title={t('nextTitle')}>
            <p>{t('nextIs', { when: longDayWords(nextOn) })}</p>
          </Card>
        )}
      </Stack>
    </>
  );
}

export function GroupSupervisionPage() {
  const t = useWords('supervision');
  usePageTitle(t('groupTitle'));
  const { groupSupervisionId = '' } = useParams();
  const read = useQuery(trpc.supervision.readGroup.queryOptions({ groupSupervisionId }));
  return <WithAnswer read={read}>{(held) => <GroupSupervision held={held} />}</WithAnswer>;
}
