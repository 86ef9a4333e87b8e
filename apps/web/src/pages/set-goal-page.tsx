import { SetGoalForm } from '../features/goal/set-goal-form.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';
import { useWords } from '../words/use-words.ts';

export function SetGoalPage() {
  const t = useWords('goal');
  return (
    <PersonFormPage tabTitle={t('setPageTitle')} title={(name) => t('setTitle', { name })}>
      {({ id, displayName, today }, goBack) => (
        <SetGoalForm person={{ id, name: displayName }} today={today} onSaved={goBack} />
      )}
    </PersonFormPage>
  );
}
