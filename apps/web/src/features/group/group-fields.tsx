import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';

type Colleague = { id: string; name: string };

/** What a group says about itself, at its beginning and later. */
export function GroupFields({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = useWords('group');
  return (
    <>
      <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="off" />
      <TextArea name="purpose" label={t('purpose')} isOptional rows={2} />
      <TextField name="forWhom" label={t('forWhom')} isOptional />
      <TextField name="venue" label={t('venue')} isOptional />
      <CheckboxField name="isOpen" label={t('isOpen')} hint={t('isOpenHint')} />
      <NumberField name="capacity" label={t('capacity')} isOptional />
      {colleagues.length > 0 && (
        <MultiChipGroup
          name="coFacilitators"
          label={t('coFacilitators')}
          hint={t('coFacilitatorsHint')}
          isOptional
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
