import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Listed } from './release-types.ts';
import { StateTag } from './state-tag.tsx';

function Rows({ requests }: { requests: readonly Listed[] }) {
  const t = useWords('release');
  const { timeZone } = useAccount().organisation;
  return (
    <List>
      {requests.map((request) => (
        <ListRow
          key={request.id}
          to={`/releases/${request.id}`}
          title={request.question}
          sub={
            <>
              {request.evaluation} · {t(`method.${request.method}`)} · {t(`tier.${request.tier}`)}
              <br />
              {t('askedBy', { name: request.askedBy, when: instantWords(request.askedAt, timeZone) })}
            </>
          }
          trailing={<StateTag state={request.state} />}
          trailingGoesBelow
        />
      ))}
    </List>
  );
}

/** What waits for the reader first, then everything. */
export function RequestList({ requests }: { requests: readonly Listed[] }) {
  const t = useWords('release');
  const waiting = requests.filter(({ waitsForMe }) => waitsForMe);
  return (
    <Stack gap="loose">
      {waiting.length > 0 && (
        <Card waiting title={t('waitingTitle')} sub={t('waitingSub')}>
          <Rows requests={waiting} />
        </Card>
      )}
      <Card title={t('allTitle')} sub={t('listCount', { count: requests.length })}>
        <Rows requests={requests} />
      </Card>
    </Stack>
  );
}
