import { useTranslation } from 'react-i18next';
import { PlanMeetUpForm } from '../features/meet-up/plan-meet-up-form.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';

export function PlanMeetUpPage() {
  const { t } = useTranslation('meetUp');
  return (
    <PersonFormPage tabTitle={t('pageTitle')} title={(name) => t('title', { name })}>
      {({ id, today }, goBack) => <PlanMeetUpForm personId={id} today={today} onSaved={goBack} />}
    </PersonFormPage>
  );
}
