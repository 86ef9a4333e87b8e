import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionList } from '../features/supervision/action-list.tsx';
import styles from '../features/supervision/team.module.css';
import { usePageTitle } from '../shell/page-title.ts';
import { type Answered, trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords, longDayWords } from '../words/day-words.ts';

function Supervision({ supervision }: { supervision: Answered['supervision']['read'] }) {
  const { t } = useTranslation('supervision');
  const { kind, heldOn, minutes, topics, summary, nextOn, today, iAmThePeerWorker } = supervision;
  return (
    <>
      <PageHeading
        back={{ to: '/supervision', label: t('back') }}
        over={t('whenAndLong', { when: dayWords(heldOn, today), count: minutes })}
      >
        {t(`kind.${kind}`)}{' '}
        {t('with', { name: iAmThePeerWorker ? supervision.supervisorName : supervision.peerWorkerName })}
      </PageHeading>
      <Columns>
        <Stack>
          <Card title={t('topicsTitle')}>
            {topics.length === 0 ? (
              <p className="muted">{t('noTopics')}</p>
            ) : (
              <div className={styles.topics}>
                {topics.map((topic) => (
                  <Tag key={topic}>{t(`topic.${topic}`)}</Tag>
                ))}
              </div>
            )}
          </Card>
          <Card title={t('summaryTitle')}>
            {summary ? <p className={styles.words}>{summary}</p> : <p className="muted">{t('noSummary')}</p>}
          </Card>
        </Stack>
        <Stack>
          <ActionList supervision={supervision} />
          <Card title={t('nextTitle')}>
            <p>{nextOn ? t('nextIs', { when: longDayWords(nextOn) }) : t('nextOpen')}</p>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}

export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  usePageTitle(t('pageTitle'));
  const { supervisionId = '' } = useParams();
  const read = useQuery(trpc.supervision.read.queryOptions({ supervisionId }));
  return <WithAnswer read={read}>{(supervision) => <Supervision supervision={supervision} />}</WithAnswer>;
}
