import { useAccount } from '../../shell/account.ts';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords, todayIn } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** For the data steward alone: who is in files that left before they took their permission back. */
export function WithdrawnList({ people }: Answered['release']['withdrawn']) {
  const t = useWords('release');
  const today = todayIn(useAccount().organisation.timeZone);
  return (
    <Stack>
      <p>{t('withdrawnDo')}</p>
      {people.map(({ personId, name, reason, on, releases }) => (
        <Card key={personId} title={name} sub={t(`withdrawnReason.${reason}`, { when: dayWords(on, today) })}>
          <Table
            caption={t('withdrawnCaption')}
            isDense
            rows={releases}
            rowKey={({ releaseId }) => releaseId}
            columns={[
              { key: 'left', header: t('heldLeft'), cell: (each) => dayWords(each.releasedAt.slice(0, 10), today) },
              {
                key: 'by',
                header: t('heldBy'),
                cell: ({ recipient, tier }) => recipient ?? (tier && t(`tier.${tier}`)),
              },
              {
                key: 'until',
                header: t('heldUntil'),
                cell: ({ destroyBy, destroyedOn }) =>
                  destroyedOn ? (
                    <Tag tone="good">{t('releaseRequest:destroyedOn', { when: dayWords(destroyedOn, today) })}</Tag>
                  ) : (
                    destroyBy && dayWords(destroyBy, today)
                  ),
              },
            ]}
          />
        </Card>
      ))}
    </Stack>
  );
}
