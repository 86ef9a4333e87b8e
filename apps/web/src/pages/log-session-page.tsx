import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { WithPerson } from '../features/person/with-person.tsx';
import { LogSessionForm } from '../features/session/log-session-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { firstName } from '../words/first-name.ts';

export function LogSessionPage() {
  const { t } = useTranslation('session');
  usePageTitle(t('logPageTitle'));
  const { timeZone } = useAccount().organisation;
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  return (
    <WithPerson>
      {({ id, displayName, today, lastMeeting, meetUps }) => {
        const name = firstName(displayName);
        const home = `/people/${id}`;
        return (
          <Narrow>
            <PageHeading back={{ to: home, label: t('backToPerson', { name }) }}>{t('logTitle', { name })}</PageHeading>
            <LogSessionForm
              start={{
                personId: id,
                name,
                today,
                timeZone,
                lastMeeting,
                meetUps,
                meetUpId: asked.get('meetUp'),
                attendance: asked.has('tried') ? 'tried' : 'met',
              }}
              onSaved={() => navigate(home)}
            />
          </Narrow>
        );
      }}
    </WithPerson>
  );
}
