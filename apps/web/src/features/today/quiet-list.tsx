import { daysBetween } from '@alongside/domain/shared/day.ts';
import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';

type Today = Answered['today']['read'];

/** People nobody tried to reach for a while. The days are said in words, and nothing here is red. */
export function QuietList({
  people,
  quietDays,
  today,
}: {
  people: Today['notMetLately'];
  quietDays: number;
  today: string;
}) {
  const { t } = useTranslation('today');
  return (
    <Card title={t('quiet')} sub={t('quietSub', { count: quietDays })}>
      <List>
        {people.map(({ personId, displayName, since, lastMetOn, lastAttemptOn, next }) => {
          const days = daysBetween(lastAttemptOn ?? since, today);
          const said = [
            lastMetOn ? t('lastMet', { when: dayWords(lastMetOn, today) }) : t('neverMet'),
            lastAttemptOn && lastAttemptOn !== lastMetOn && t('lastTried', { when: dayWords(lastAttemptOn, today) }),
            next && t('nextOn', { when: dayWords(next.on, today) }),
          ];
          return (
            <ListRow
              key={personId}
              to={`/people/${personId}`}
              title={displayName}
              after={<span className="small muted">{t('days', { count: days })}</span>}
              sub={said.filter(Boolean).join('; ')}
              trailing={
                <LinkButton
                  look="quiet"
                  icon={Phone}
                  to={`/people/${personId}/log?tried`}
                  aria-label={t('tryName', { name: displayName })}
                >
                  {t('tryThem')}
                </LinkButton>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
