import { addDays } from '@alongside/domain/shared/day.ts';
import { CalendarPlus } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNewId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Pair, Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './log-session.module.css';
import type { SessionForm } from './use-log-session.ts';

/** Folded away until wanted; then a week later at the same time, which is how most go on. */
export function NextMeetUp({ form, today }: { form: SessionForm; today: string }) {
  const { t } = useTranslation('session');
  const id = useNewId('meetUp');
  const [next, at] = useWatch({ control: form.control, name: ['next', 'startedAt'] });
  if (!next)
    return (
      <Row>
        <Button
          look="quiet"
          icon={CalendarPlus}
          onPress={() =>
            form.setValue('next', { id, on: addDays(today, 7), at: at ?? null, place: '' }, { shouldDirty: true })
          }
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
          <Button look="bare" onPress={() => form.setValue('next', null, { shouldDirty: true })}>
            {t('noNext')}
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
