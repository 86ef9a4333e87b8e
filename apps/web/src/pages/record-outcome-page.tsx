import { useTranslation } from 'react-i18next';
import { RecordOutcomeForm } from '../features/outcome/record-outcome-form.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';

export function RecordOutcomePage() {
  const { t } = useTranslation('outcome');
  return (
    <PersonFormPage tabTitle={t('pageTitle')} title={(name) => t('recordTitle', { name })}>
      {({ id, displayName, today, outcomes }, goBack) => (
        <RecordOutcomeForm
          person={{ id, name: displayName }}
          today={today}
          hasBaseline={outcomes.length > 0}
          onSaved={goBack}
        />
      )}
    </PersonFormPage>
  );
}
