import { addDays, isDay } from '@alongside/domain/shared/day.ts';
import { useNavigate, useSearchParams } from 'react-router';
import { PlanMeetUpForm } from '../features/meet-up/plan-meet-up-form.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';
import { useWords } from '../words/use-words.ts';

export function PlanMeetUpPage() {
  const t = useWords('meetUp');
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const on = asked.get('on') ?? '';
  return (
    <PersonFormPage tabTitle={t('pageTitle')} title={(name) => t('title', { name })}>
      {({ id, displayName, today }, goBack) => (
        <PlanMeetUpForm
          person={{ id, name: displayName }}
          today={today}
          on={isDay(on) ? on : addDays(today, 7)}
          onSaved={() => (asked.get('from') === 'week' ? navigate(`/week?on=${on}`) : goBack())}
        />
      )}
    </PersonFormPage>
  );
}
