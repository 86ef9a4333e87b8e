import { useWatch } from 'react-hook-form';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { FinishFields } from './finish-fields.tsx';
import { LicenceNotice } from './licence-notice.tsx';
import { Questions } from './questions.tsx';
import { type MeasureStart, useMeasureForm } from './use-measure-form.ts';

/** The questions themselves: asked together, answered by the worker for their own view, or typed in from paper. */
export function CompleteForm(start: MeasureStart) {
  const t = useWords('outcome');
  const words = useFormWords();
  const { form, draft, save } = useMeasureForm(start);
  const { instrument, way, person } = start;
  const [answers, said] = useWatch({ control: form.control, name: ['answers', 'words'] });
  // Kept in one piece: a key such as "1" would be a place in a list to the form library.
  const answer = (key: string, value: number | null) =>
    form.setValue('answers', { ...form.getValues('answers'), [key]: value }, { shouldDirty: true });
  const write = (key: string, text: string) =>
    form.setValue('words', { ...form.getValues('words'), [key]: text }, { shouldDirty: true });
  return (
    <Form draft={draft} form={form} words={words} onSubmit={save}>
      <Questions
        items={instrument.items}
        answers={answers ?? {}}
        words={(said ?? {}) as Record<string, string>}
        onAnswer={answer}
        onWords={write}
        beginsWithAll={way === 'on_paper'}
      >
        <FinishFields
          instrument={instrument}
          name={firstName(person.name)}
          asksWhose={way === 'on_paper'}
          isAfterEnding={start.isAfterEnding}
        />
        <SaveBar>
          <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('outcome:saveMeasure')}
          </Button>
        </SaveBar>
      </Questions>
      <LicenceNotice licence={instrument.licence} />
    </Form>
  );
}
