import { AnswerPermissionForm } from '../features/permission/answer-permission-form.tsx';
import { PermissionHistory } from '../features/permission/permission-history.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { useWords } from '../words/use-words.ts';

export function PermissionPage() {
  const t = useWords('permission');
  return (
    <PersonFormPage tabTitle={t('pageTitle')} title={(name) => t('title', { name })}>
      {({ id, today, evaluation }, goBack) => (
        <>
          <Banner tone={evaluation.state === 'given' ? 'good' : 'plain'} title={t(`state.${evaluation.state}`)}>
            {t(`stateSub.${evaluation.state}`)}
          </Banner>
          <Card title={t('wordsTitle')}>
            <p>{evaluation.wordsToShow}</p>
          </Card>
          <AnswerPermissionForm
            personId={id}
            purpose="evaluation"
            wordsToShow={evaluation.wordsToShow}
            today={today}
            onSaved={goBack}
          />
          <PermissionHistory entries={evaluation.entries} today={today} />
        </>
      )}
    </PersonFormPage>
  );
}
