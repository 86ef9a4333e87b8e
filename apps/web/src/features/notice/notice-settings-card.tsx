import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useWords } from '../../words/use-words.ts';

/** On Me: the way to how one wants to be told. */
export function NoticeSettingsCard() {
  const t = useWords('notice');
  return (
    <Card title={t('settings')}>
      <p>{t('settingsCard')}</p>
      <Row>
        <LinkButton look="quiet" to="/me/notices">
          {t('openSettings')}
        </LinkButton>
      </Row>
    </Card>
  );
}
