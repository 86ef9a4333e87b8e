import { draftMethods } from '@alongside/domain/instrument/draft-fields.ts';
import { Trash2 } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ChipGroup, MultiChipGroup } from '../../ui/chip-group.tsx';
import { Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm } from './builder-form.ts';
import styles from './measure.module.css';
import { ScaleMeaning } from './scale-meaning.tsx';
import { TableField } from './table-field.tsx';

const longest = 26;
const shortened = (words: string): string => (words.length > longest ? `${words.slice(0, longest).trim()}…` : words);

/** One score: which questions, how they count, and what its values mean. */
export function ScaleEditor({ form, at, onTakeOut }: { form: BuilderForm; at: number; onTakeOut: () => void }) {
  const t = useWords('instrument');
  const items = useWatch({ control: form.control, name: 'items' });
  const method = useWatch({ control: form.control, name: `scales.${at}.method` });
  const name = useWatch({ control: form.control, name: `scales.${at}.name` });
  const options = items.flatMap(({ key, kind, words }, place) =>
    kind === 'number' ? [{ value: key, label: `${place + 1} ${shortened(words)}`.trim() }] : [],
  );
  const methods = draftMethods.filter((each) => each !== 'kept' || method === 'kept');
  return (
    <li className={styles.editor}>
      <TextField
        name={`scales.${at}.name`}
        label={t('measureDraft:build.scaleName')}
        autoComplete="off"
        width="medium"
      />
      <SelectField
        name={`scales.${at}.method`}
        label={t('measureDraft:build.method')}
        emptyLabel={false}
        options={methods.map((each) => ({ value: each, label: t(`measureDraft:build.methods.${each}`) }))}
      />
      <MultiChipGroup name={`scales.${at}.items`} label={t('measureDraft:build.counted')} options={options} />
      {method === 'look_up' && <TableField form={form} at={at} />}
      {method !== 'one_answer' && method !== 'look_up' && (
        <NumberField
          name={`scales.${at}.missingAtMost`}
          label={t('measureDraft:build.missingAtMost')}
          hint={t('measureDraft:build.missingAtMostHint')}
        />
      )}
      <ChipGroup
        name={`scales.${at}.better`}
        label={t('measureDraft:build.better')}
        options={[
          { value: 'higher', label: t('measureDraft:build.betterHigher') },
          { value: 'lower', label: t('measureDraft:build.betterLower') },
          { value: 'neither', label: t('measureDraft:build.betterNeither') },
        ]}
      />
      <ScaleMeaning form={form} at={at} />
      <Row>
        <Button
          look="bare"
          small
          icon={Trash2}
          aria-label={t('measureDraft:build.scaleTakeOutOne', {
            name: name || t('measureDraft:build.scaleNumber', { number: at + 1 }),
          })}
          onPress={onTakeOut}
        >
          {t('measureDraft:build.scaleTakeOut')}
        </Button>
      </Row>
    </li>
  );
}
