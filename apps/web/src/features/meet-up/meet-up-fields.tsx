import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Pair } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';

/** When and where: the same questions for a plan and for moving it. */
export function MeetUpFields() {
  const t = useWords('meetUp');
  return (
    <>
      <Pair>
        <DateField name="on" label={t('on')} />
        <TimeField name="at" label={t('at')} isOptional />
      </Pair>
      <TextField name="place" label={t('place')} hint={t('placeHint')} isOptional />
    </>
  );
}
