import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';

type CheckIn = Answered['workingTerms']['checkIns']['checkIns'][number];

function useSettle(today: string) {
  const t = useWords('workingTerms');
  const step = useStep();
  const { mutateAsync } = useMutation(trpc.workingTerms.settleCheckIn.mutationOptions());
  const put = ({ accountId }: Pick<CheckIn, 'accountId'>, had: boolean): Promise<void> =>
    step(
      () => mutateAsync({ accountId, checkInOn: had ? today : null }),
      t(had ? 'checkIn.settled' : 'checkIn.open'),
      () => void put({ accountId }, !had),
    );
  return put;
}

function MineCard({ checkIn, today }: { checkIn: CheckIn; today: string }) {
  const t = useWords('workingTerms');
  const settle = useSettle(today);
  return (
    <Card title={t('checkIn.titleMine')}>
      <p>{t('checkIn.bodyMine', { month: checkIn.month })}</p>
      <Row>
        <LinkButton to="/supervision/plan" look="quiet" icon={CalendarPlus}>
          {t('checkIn.plan')}
        </LinkButton>
        <Button look="bare" onPress={() => void settle(checkIn, true)}>
          {t('checkIn.had')}
        </Button>
      </Row>
    </Card>
  );
}

function TeamCard({ checkIns, today }: { checkIns: readonly CheckIn[]; today: string }) {
  const t = useWords('workingTerms');
  const settle = useSettle(today);
  return (
    <Card title={t('checkIn.titleTeam')} sub={t('checkIn.bodyTeam', { count: checkIns.length })}>
      <List aria-label={t('checkIn.list')}>
        {checkIns.map((checkIn) => (
          <ListRow
            key={checkIn.accountId}
            title={checkIn.name}
            after={t('checkIn.month', { month: checkIn.month })}
            trailingGoesBelow
            trailing={
              <>
                <LinkButton
                  to={`/supervision/plan?with=${checkIn.accountId}`}
                  look="quiet"
                  small
                  aria-label={t('checkIn.planWith', { name: checkIn.name })}
                >
                  {t('checkIn.plan')}
                </LinkButton>
                <Button
                  look="bare"
                  small
                  aria-label={t('checkIn.hadWith', { name: checkIn.name })}
                  onPress={() => void settle(checkIn, true)}
                >
                  {t('checkIn.had')}
                </Button>
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** On both Todays in months 3 to 5, until one of the two says they had it. Without an answer it is simply not there. */
export function CheckInCards() {
  const { data } = useQuery(trpc.workingTerms.checkIns.queryOptions());
  if (!data) return null;
  const mine = data.checkIns.find(({ isMine }) => isMine);
  const team = data.checkIns.filter(({ isMine }) => !isMine);
  return (
    <>
      {mine && <MineCard checkIn={mine} today={data.today} />}
      {team.length > 0 && <TeamCard checkIns={team} today={data.today} />}
    </>
  );
}
