import type { WillDoInput } from '@alongside/domain/action/add-action.ts';
import { ListTodo } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useNewId } from './new-id.ts';
import { Button } from './ui/button.tsx';
import { DateField } from './ui/date-field.tsx';
import { Row, Stack } from './ui/layout.tsx';
import { TextField } from './ui/text-field.tsx';
import { useWords } from './words/use-words.ts';

/** Any form that takes one thing its writer will do, whatever else it holds. */
export type WillDoForm = UseFormReturn<{ willDo?: z.input<typeof WillDoInput> | null }>;

/** What somebody promised to do. Folded away until wanted; it goes on their own list, not into the record. */
export function WillDoFields({ form }: { form: WillDoForm }) {
  const t = useWords('action');
  const id = useNewId('action');
  const willDo = useWatch({ control: form.control, name: 'willDo' });
  const isOpen = Boolean(willDo);
  const pressed = useRef(false);
  const open = useRef<HTMLButtonElement>(null);
  // Opening and closing each take away the button that was pressed; the focus goes to what stands in its place.
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    if (isOpen) form.setFocus('willDo.words');
    else open.current?.focus();
  }, [form, isOpen]);
  const put = (wanted: z.input<typeof WillDoInput> | null) => {
    pressed.current = true;
    form.setValue('willDo', wanted, { shouldDirty: true });
  };
  if (!isOpen)
    return (
      <Row>
        <Button ref={open} look="quiet" icon={ListTodo} onPress={() => put({ id, words: '', dueOn: null })}>
          {t('willDo.add')}
        </Button>
      </Row>
    );
  return (
    <Stack>
      <TextField name="willDo.words" label={t('willDo.words')} hint={t('willDo.hint')} />
      <DateField name="willDo.dueOn" label={t('willDo.by')} isOptional />
      <Row>
        <Button look="bare" onPress={() => put(null)}>
          {t('willDo.none')}
        </Button>
      </Row>
    </Stack>
  );
}
