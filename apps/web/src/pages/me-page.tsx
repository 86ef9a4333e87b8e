import { CalendarCard } from '../features/calendar/calendar-card.tsx';
import { useConcernPlace } from '../features/concern/waiting-concerns.ts';
import { WithoutSignalCard } from '../features/device/without-signal-card.tsx';
import { InvolvementCard } from '../features/involvement/involvement-card.tsx';
import { useUnreadNotices } from '../features/notice/notice-place.ts';
import { NoticeSettingsCard } from '../features/notice/notice-settings-card.tsx';
import { OwnMeasureCard } from '../features/own-measure/own-measure-card.tsx';
import { ReminderCard } from '../features/reminder/reminder-card.tsx';
import { LookAndLanguage } from '../features/sign-in/look-and-language.tsx';
import { OwnSignIns } from '../features/sign-in/own-sign-ins.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { SignOutButton } from '../features/sign-in/sign-out-button.tsx';
import { OwnSideCard } from '../features/working-terms/own-side-card.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { placesFor, splitForPhone } from '../shell/places.ts';
import { Card } from '../ui/card.tsx';
import { Columns, Row, Stack } from '../ui/layout.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { useWords } from '../words/use-words.ts';

/** What the bar of a phone has no room for. */
function MorePlaces() {
  const t = useWords('shell');
  const { roles } = useAccount();
  const { opened, waiting: concerns } = useConcernPlace();
  const waiting: Readonly<Record<string, number>> = { ...concerns, '/notices': useUnreadNotices() };
  const { underMe } = splitForPhone(placesFor(roles, opened));
  if (underMe.length === 0) return null;
  return (
    <div className={styles.onPhone}>
      <Card title={t('signIn:mePlaces')}>
        <List>
          {underMe.map(({ to, label }) => (
            <ListRow
              key={to}
              to={to}
              title={t(label)}
              after={waiting[to] ? t('waiting', { count: waiting[to] }) : undefined}
            />
          ))}
        </List>
      </Card>
    </div>
  );
}

export function MePage() {
  const t = useWords('signIn');
  usePageTitle(t('meTitle'));
  const { displayName, roles, organisation } = useAccount();
  const walks = roles.includes('peer_worker');
  const worksHere = !roles.includes('coordinator') && (walks || roles.includes('supervisor'));
  return (
    <>
      <PageHeading over={organisation.name} tags={roles.map((role) => <Tag key={role}>{t(`role.${role}`)}</Tag>)}>
        {t('meHello', { name: displayName })}
      </PageHeading>
      <MorePlaces />
      <Columns>
        <Stack>
          <OwnSignIns />
          <OwnSideCard />
          {walks && <OwnMeasureCard />}
          {walks && <CalendarCard />}
          {worksHere && <InvolvementCard />}
        </Stack>
        <Stack>
          <WithoutSignalCard />
          <NoticeSettingsCard />
          {walks && <ReminderCard />}
          <LookAndLanguage />
          <Card>
            <p className="muted">{t('meSignOutBody')}</p>
            <Row>
              <SignOutButton />
            </Row>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
