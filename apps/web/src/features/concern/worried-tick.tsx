import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { FormContext } from '../../ui/form-context.ts';
import { useWords } from '../../words/use-words.ts';

type WorriedTickProps = { isWorried: boolean; onChange: (isWorried: boolean) => void };

/** At the end of a form about something else: it is saved first, and what is told then can name it. No part of its draft. */
export function WorriedTick({ isWorried, onChange }: WorriedTickProps) {
  const t = useWords('concern');
  return (
    <FormContext value={null}>
      <CheckboxField
        name="worried"
        label={t('tick')}
        hint={t('tickHint')}
        checked={isWorried}
        onChange={(event) => onChange(event.target.checked)}
      />
    </FormContext>
  );
}
