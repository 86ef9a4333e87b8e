import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { usePutAway } from './put-away.ts';

/** On Today, once: put away, it stays away until the next time a look is suggested. Without an answer it is simply not there. */
export function OwnMeasureDueCard() {
  const t = useWords('ownMeasure');
  const toast = useToast();
  const { data } = useQuery(trpc.ownMeasure.due.queryOptions());
  const due = data?.due ?? null;
  const { isAway, putAway, bringBack } = usePutAway(due && `${due.occasion} ${due.since}`);
  if (!due || isAway) return null;
  return (
    <Card title={t('dueTitle')}>
      <p>{t(`due.${due.occasion}`)}</p>
      <Row>
        <LinkButton to="/me/wellbeing" look="quiet">
          {t('open')}
        </LinkButton>
        <Button
          look="bare"
          onPress={() => {
            putAway();
            toast(t('putAway'), { onUndo: bringBack });
          }}
        >
          {t('notNow')}
        </Button>
      </Row>
    </Card>
  );
}
