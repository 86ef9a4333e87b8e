import { addDays } from '@alongside/domain/shared/day.ts';
import { CalendarPlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useNewId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Pair, Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './log-session.module.css';
import type { SessionFields, SessionForm } from './use-log-session.ts';

/** Folded away until wanted; then a week later at the same time, which is how most go on. */
export function NextMeetUp({ form, today }: { form: SessionForm; today: string }) {
  const t = useWords('session');
  const id = useNewId('meetUp');
  const [next, at] = useWatch({ control: form.control, name: ['next', 'startedAt'] });
  const isOpen = Boolean(next);
  const pressed = useRef(false);
  const plan = useRef<HTMLButtonElement>(null);
  // Opening and closing each take away the button that was pressed; the focus goes to what stands in its place.
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    if (isOpen) form.setFocus('next.on');
    else plan.current?.focus();
  }, [form, isOpen]);
  const put = (wanted: SessionFields['next']) => {
    pressed.current = true;
    form.setValue('next', wanted, { shouldDirty: true });
  };
  if (!next)
    return (
      <Row>
        <Button
          ref={plan}
          look="quiet"
          icon={CalendarPlus}
          onPress={() => put({ id, on: addDays(today, 7), at: at ?? null, place: '' })}
        >
          {t('planNext')}
        </Button>
      </Row>
    );
  return (
    <fieldset className={styles.next}>
      <legend>{t('next')}</legend>
      <Stack>
        <Pair>
          <DateField name="next.on" label={t('nextDay')} />
          <TimeField name="next.at" label={t('nextTime')} isOptional />
        </Pair>
        <TextField name="next.place" label={t('nextPlace')} isOptional />
        <Row>
          <Button look="bare" onPress={() => put(null)}>
            {t('noNext')}
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
