import { useWatch } from 'react-hook-form';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SessionForm } from './use-log-session.ts';

const usual = [15, 30, 45, 60, 90].map((minutes) => ({ value: String(minutes), label: String(minutes) }));

/** The lengths most meetings have, one press each; any other is written in the field beside them. */
export function MinutesChips({ form }: { form: SessionForm }) {
  const t = useWords('session');
  const minutes = useWatch({ control: form.control, name: 'minutes' });
  return (
    <ChipGroup
      name="usualMinutes"
      label={t('usualMinutes')}
      labelIsHidden
      options={usual}
      value={String(minutes)}
      onChange={(value) =>
        form.setValue('minutes', Number(value), { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
      }
    />
  );
}
