import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useWords } from '../../words/use-words.ts';

/** On Me, for those who work here and write none of it: what the organisation found when it looked at itself. */
export function InvolvementCard() {
  const t = useWords('involvement');
  return (
    <Card title={t('pageTitle')}>
      <p className="muted">{t('cardBody')}</p>
      <Row>
        <LinkButton to="/involvement" look="quiet">
          {t('open')}
        </LinkButton>
      </Row>
    </Card>
  );
}
