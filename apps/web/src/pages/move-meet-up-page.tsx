import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CalendarFileCard } from '../features/calendar/calendar-file-card.tsx';
import { MoveMeetUpForm } from '../features/meet-up/move-meet-up-form.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useWords } from '../words/use-words.ts';

/** One planned meet-up: when and where, to be moved. */
export function MoveMeetUpPage() {
  const t = useWords('meetUp');
  const { meetUpId } = useParams();
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  return (
    <PersonFormPage tabTitle={t('movePageTitle')} title={(name) => t('moveTitle', { name })}>
      {({ id, displayName, today, meetUps }, goBack) => {
        const meetUp = meetUps.find((each) => each.id === meetUpId && each.mine);
        return meetUp ? (
          <>
            <MoveMeetUpForm
              meetUp={meetUp}
              person={{ id, name: displayName }}
              today={today}
              onSaved={() => (asked.get('from') === 'week' ? navigate(-1) : goBack())}
            />
            <CalendarFileCard meetUpId={meetUp.id} />
          </>
        ) : (
          <EmptyState title={t('notPlanned')}>{t('notPlannedBody')}</EmptyState>
        );
      }}
    </PersonFormPage>
  );
}
