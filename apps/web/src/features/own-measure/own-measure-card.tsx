import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useWords } from '../../words/use-words.ts';

/** On Me, always: the way to one's own looks, with a word when one is suggested. */
export function OwnMeasureCard() {
  const t = useWords('ownMeasure');
  const { data } = useQuery(trpc.ownMeasure.due.queryOptions());
  const due = data?.due ?? null;
  return (
    <Card title={due ? t('dueTitle') : t('cardTitle')} waiting={due !== null}>
      <p className={due ? undefined : 'muted'}>{due ? t(`due.${due.occasion}`) : t('cardBody')}</p>
      <Row>
        <LinkButton to="/me/wellbeing" look="quiet">
          {t('open')}
        </LinkButton>
      </Row>
    </Card>
  );
}
