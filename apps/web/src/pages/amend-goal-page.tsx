import { useParams } from 'react-router';
import { AmendGoalForm } from '../features/goal/amend-goal-form.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';
import { useWords } from '../words/use-words.ts';
import { NotFoundPage } from './not-found-page.tsx';

export function AmendGoalPage() {
  const t = useWords('goal');
  const { goalId } = useParams();
  return (
    <PersonFormPage tabTitle={t('amendPageTitle')} title={(name) => t('amendTitle', { name })}>
      {({ goals }, goBack) => {
        const goal = goals.find((each) => each.id === goalId);
        return goal?.words ? (
          <AmendGoalForm goal={{ id: goal.id, words: goal.words }} onSaved={goBack} />
        ) : (
          <NotFoundPage />
        );
      }}
    </PersonFormPage>
  );
}
