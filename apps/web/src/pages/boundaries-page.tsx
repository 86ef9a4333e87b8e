import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { BoundaryEntry } from '../features/boundary/boundary-entry.tsx';
import { OwnList, OwnListItem } from '../own-words.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Columns } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function BoundariesPage() {
  const t = useWords('boundary');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.boundary.list.queryOptions());
  const add = (
    <LinkButton to="/me/boundaries/write" icon={PenLine}>
      {t('add')}
    </LinkButton>
  );
  return (
    <>
      {/* Above what is asked for: writing one down needs no signal, reading them does. */}
      <PageHeading back={{ to: '/me', label: t('back') }} sub={t('sub')} actions={add}>
        {t('title')}
      </PageHeading>
      <WithAnswer read={read}>
        {(own) => (
          <Columns>
            {own.entries.length === 0 ? (
              <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
            ) : (
              <Card title={t('listTitle')} sub={t('listSub', { count: own.entries.length })}>
                <OwnList label={t('listTitle')}>
                  {own.entries.map((entry) => (
                    <OwnListItem key={entry.id}>
                      <BoundaryEntry entry={entry} read={own} />
                    </OwnListItem>
                  ))}
                </OwnList>
              </Card>
            )}
            <Card title={t('safeTitle')}>
              <p>{t('safeBody')}</p>
              <div>
                <LinkButton look="quiet" to="/concerns/raise">
                  {t('raise')}
                </LinkButton>
              </div>
            </Card>
          </Columns>
        )}
      </WithAnswer>
    </>
  );
}
