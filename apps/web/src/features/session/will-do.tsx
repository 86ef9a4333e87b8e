import { ListTodo } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNewId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './log-session.module.css';
import type { SessionFields, SessionForm } from './use-log-session.ts';

/** What the worker promised to do. Folded away until wanted; it goes on their own list, not into the note. */
export function WillDo({ form }: { form: SessionForm }) {
  const { t } = useTranslation('session');
  const id = useNewId('action');
  const willDo = useWatch({ control: form.control, name: 'willDo' });
  const isOpen = Boolean(willDo);
  const pressed = useRef(false);
  const open = useRef<HTMLButtonElement>(null);
  // As with the next meet-up: the focus goes to what stands in the place of the button that was pressed.
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    if (isOpen) form.setFocus('willDo.words');
    else open.current?.focus();
  }, [form, isOpen]);
  const put = (wanted: SessionFields['willDo']) => {
    pressed.current = true;
    form.setValue('willDo', wanted, { shouldDirty: true });
  };
  if (!isOpen)
    return (
      <Row>
        <Button ref={open} look="quiet" icon={ListTodo} onPress={() => put({ id, words: '', dueOn: null })}>
          {t('addWillDo')}
        </Button>
      </Row>
    );
  return (
    <fieldset className={styles.next}>
      <legend>{t('willDo')}</legend>
      <Stack>
        <TextField name="willDo.words" label={t('willDoWords')} hint={t('willDoHint')} />
        <DateField name="willDo.dueOn" label={t('willDoBy')} isOptional />
        <Row>
          <Button look="bare" onPress={() => put(null)}>
            {t('noWillDo')}
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
