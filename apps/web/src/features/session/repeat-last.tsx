import { met } from '@alongside/domain/session/session-words.ts';
import { Repeat } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { SessionStart } from './session-start.ts';
import type { SessionForm } from './use-log-session.ts';

type RepeatLastProps = { form: SessionForm; last: NonNullable<SessionStart['lastSession']>; today: string };

/** Fills in what the last time was like. The day stays today's, and words are never repeated. */
export function RepeatLast({ form, last, today }: RepeatLastProps) {
  const t = useWords('session');
  const [isDone, setIsDone] = useState(false);
  const { attendance, minutes, mode, place, activities, on } = last;
  const said = [
    t(`attendance.${attendance}`),
    t('minutesShort', { count: minutes }),
    t(`mode.${mode}`),
    met(attendance) && place && mode === 'in_person' && t(`place.${place}`),
    ...(met(attendance) ? activities.map((each) => t(`activity.${each}`)) : []),
  ];
  const repeat = () => {
    for (const [name, value] of Object.entries({ attendance, minutes, mode, place, activities }))
      form.setValue(name as 'minutes', value as number, { shouldDirty: true });
    setIsDone(true);
  };
  return (
    <Stack gap="tight">
      <Row>
        <Button look="quiet" small icon={Repeat} onPress={repeat} aria-describedby="as-last-time">
          {t('repeatLast')}
        </Button>
      </Row>
      <p id="as-last-time" className="small muted">
        {said.filter(Boolean).join(' · ')}
      </p>
      <p className="visually-hidden" role="status">
        {isDone && t('repeated', { when: dayWords(on, today) })}
      </p>
    </Stack>
  );
}
