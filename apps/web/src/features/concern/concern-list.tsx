import type { Answered } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useWords } from '../../words/use-words.ts';
import { ConcernRows } from './concern-rows.tsx';

type Open = Answered['concern']['list']['answering']['open'][number];
const waitsForMe = ({ heldByMe, waits }: Open): boolean => heldByMe && waits.length > 0;

/** What nobody has answered first, then what the reader has and owes something, then what somebody has, then what is closed; what one told oneself stands apart. */
export function ConcernList({ listed }: { listed: Answered['concern']['list'] }) {
  const t = useWords('concern');
  const { answering, mine, someoneIsNamed } = listed;
  const parts = [
    { key: 'raised', rows: answering.open.filter(({ state }) => state === 'raised') },
    { key: 'held', rows: answering.open.filter(waitsForMe) },
    { key: 'acknowledged', rows: answering.open.filter((each) => each.state !== 'raised' && !waitsForMe(each)) },
    { key: 'own', rows: mine },
    { key: 'closed', rows: answering.closed },
  ] as const;
  const isEmpty = parts.every(({ rows }) => rows.length === 0);
  return (
    <Stack gap="loose">
      {!someoneIsNamed && (
        <Banner tone="look" title={t('concernSetUp:noLead')}>
          {t('concernSetUp:noLeadYet')}
        </Banner>
      )}
      {isEmpty && (
        <EmptyState
          title={t('list.emptyTitle')}
          action={
            <LinkButton look="quiet" to="/concerns/raise">
              {t('entry')}
            </LinkButton>
          }
        >
          {t('list.emptyBody')}
        </EmptyState>
      )}
      {parts.map(
        ({ key, rows }) =>
          rows.length > 0 && (
            <ConcernRows
              key={key}
              title={t(`list.${key}`, { count: key === 'closed' ? answering.closedCount : rows.length })}
              sub={
                key === 'closed' && answering.closedCount > rows.length
                  ? t('list.newest', { count: rows.length })
                  : undefined
              }
              waiting={key === 'raised'}
              concerns={rows}
            />
          ),
      )}
    </Stack>
  );
}
