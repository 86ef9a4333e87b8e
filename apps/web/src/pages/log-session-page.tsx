import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { WorriedTick } from '../features/concern/worried-tick.tsx';
import { PersonFormPage } from '../features/person/person-form-page.tsx';
import { LogSessionForm } from '../features/session/log-session-form.tsx';
import { useAccount } from '../shell/account.ts';
import { useWhileHere } from '../while-here.ts';
import { useWords } from '../words/use-words.ts';

export function LogSessionPage() {
  const t = useWords('session');
  const { timeZone } = useAccount().organisation;
  const [asked] = useSearchParams();
  const goTo = useNavigate();
  const whileHere = useWhileHere();
  const [isWorried, setIsWorried] = useState(false);
  return (
    <PersonFormPage tabTitle={t('logPageTitle')} title={(name) => t('logTitle', { name })}>
      {({ id, displayName, today, lastMeeting, lastSession, meetUps, talksWith }, goBack) => (
        <LogSessionForm
          start={{
            personId: id,
            displayName,
            today,
            timeZone,
            lastMeeting,
            lastSession,
            meetUps,
            // A copy that was carried before this was there has none.
            talksWith: talksWith ?? null,
            meetUpId: asked.get('meetUp'),
            callMinutes: Number(asked.get('call')) || null,
          }}
          onSaved={(sessionId) =>
            isWorried ? whileHere(() => goTo(`/people/${id}/concern?session=${sessionId}`)) : goBack()
          }
        >
          <WorriedTick isWorried={isWorried} onChange={setIsWorried} />
        </LogSessionForm>
      )}
    </PersonFormPage>
  );
}
