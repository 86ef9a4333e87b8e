import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RecordOutcomeForm } from '../features/outcome/record-outcome-form.tsx';
import { WithPerson } from '../features/person/with-person.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { firstName } from '../words/first-name.ts';

export function RecordOutcomePage() {
  const { t } = useTranslation(['outcome', 'session']);
  usePageTitle(t('outcome:pageTitle'));
  const navigate = useNavigate();
  return (
    <WithPerson>
      {({ id, displayName, today, outcomes }) => {
        const name = firstName(displayName);
        return (
          <Narrow>
            <PageHeading back={{ to: `/people/${id}`, label: t('session:backToPerson', { name }) }}>
              {t('outcome:recordTitle', { name })}
            </PageHeading>
            <RecordOutcomeForm
              personId={id}
              today={today}
              hasBaseline={outcomes.length > 0}
              onSaved={() => navigate(`/people/${id}`)}
            />
          </Narrow>
        );
      }}
    </WithPerson>
  );
}
