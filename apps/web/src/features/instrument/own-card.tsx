import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeasureRead } from './use-choice.ts';

/** The versions of a measure of the organisation's own, and the ways to change it or put it away. */
export function OwnCard({ id, own }: { id: string; own: NonNullable<MeasureRead['own']> }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { organisation } = useAccount();
  const { retire, unretire } = trpcClient.instrument;
  const turn = async (isAway: boolean, version: number, mayUndo: boolean) => {
    try {
      const moved = await (isAway ? unretire : retire).mutate({ id, version });
      const undo = { onUndo: () => void turn(!isAway, moved.version, false) };
      toast(t(isAway ? 'own.isBack' : 'own.isPutAway'), mayUndo ? undo : undefined);
    } catch (error) {
      toast(refusalWords(error));
    }
    await lookAgain();
  };
  return (
    <Card title={t('own.title')}>
      <List aria-label={t('own.title')}>
        {own.versions.toReversed().map(({ number, writtenAt, isInUse }) => (
          <ListRow
            key={number}
            title={t('own.version', { number })}
            after={t('own.writtenOn', { when: instantWords(writtenAt, organisation.timeZone) })}
            sub={t(isInUse ? 'own.isInUse' : 'own.isFree')}
          />
        ))}
      </List>
      <Row>
        <LinkButton to={`/organisation/measures/${id}/build`} look="quiet">
          {t('own.change')}
        </LinkButton>
        <Button look="bare" onPress={() => void turn(own.retiredAt !== null, own.version, true)}>
          {t(own.retiredAt ? 'own.takeBack' : 'own.putAway')}
        </Button>
      </Row>
    </Card>
  );
}
