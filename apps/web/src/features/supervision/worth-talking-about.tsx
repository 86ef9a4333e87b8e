import { talkReasons } from '@alongside/domain/supervision/worth-talking-about.ts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import styles from './team.module.css';
import { lengthWords, reasonWords, type TeamRead } from './team-words.ts';

/** People a supervisor might bring up, each with the sign that put them here. A sign is no verdict. */
export function WorthTalkingAbout({ team: { worthTalkingAbout, quietDays, today } }: { team: TeamRead }) {
  const { t } = useTranslation('myTeam');
  const count = worthTalkingAbout.length;
  return (
    <Card title={t('talkTitle')} sub={count > 0 ? t('talkSub', { count }) : undefined}>
      <Stack>
        {count === 0 ? (
          <p className="muted">{t('talkNone')}</p>
        ) : (
          <List aria-label={t('talkTitle')}>
            {worthTalkingAbout.map((walk) => (
              <ListRow
                key={`${walk.accountId}${walk.personId}`}
                to={`/people/${walk.personId}`}
                leading={lengthWords(walk)}
                title={walk.name}
                after={t('with', { name: walk.withName })}
                sub={reasonWords(walk, today)}
              />
            ))}
          </List>
        )}
        <details className={styles.signs}>
          <summary>{t('whichSigns')}</summary>
          <ul>
            {talkReasons.map((reason) => (
              <li key={reason}>{t(`sign.${reason}`, { days: quietDays })}</li>
            ))}
          </ul>
        </details>
      </Stack>
    </Card>
  );
}
