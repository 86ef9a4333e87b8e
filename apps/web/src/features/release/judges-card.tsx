import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { RequestRead } from './release-types.ts';

type Approval = RequestRead['approvals'][number];

/** Who has read it and what they said, and whose yes is missing. */
export function JudgesCard({ request: { approvals, waitsFor, isMine, state } }: { request: RequestRead }) {
  const t = useWords('releaseRequest');
  const { timeZone } = useAccount().organisation;
  const said = ({ answer, openedAt, answeredAt }: Approval): string => {
    if (!answer || !answeredAt) return t('judgeOpened', { when: instantWords(openedAt, timeZone) });
    return t(answer === 'approved' ? 'judgeApproved' : 'judgeRefused', { when: instantWords(answeredAt, timeZone) });
  };
  return (
    <Card title={t('judgesTitle')}>
      <Stack gap="tight">
        {approvals.length === 0 && <p className="muted">{t('judgesNone')}</p>}
        {approvals.length > 0 && (
          <List>
            {approvals.map((approval) => (
              <ListRow
                key={`${approval.role} ${approval.name}`}
                title={approval.name}
                after={t(`account:roleShort.${approval.role}`)}
                sub={
                  <>
                    {said(approval)}
                    {approval.reasons && <br />}
                    {approval.reasons}
                  </>
                }
                trailing={
                  approval.answer && (
                    <Tag tone={approval.answer === 'approved' ? 'good' : 'look'}>
                      {t(approval.answer === 'approved' ? 'yes' : 'answerNo')}
                    </Tag>
                  )
                }
              />
            ))}
          </List>
        )}
        {waitsFor.length > 0 && (
          <p>{t('stillWaitsFor', { who: waitsFor.map((role) => t(`stillWaits.${role}`)).join(', ') })}</p>
        )}
        {isMine && state === 'asked' && <p className="small muted">{t('own')}</p>}
      </Stack>
    </Card>
  );
}
