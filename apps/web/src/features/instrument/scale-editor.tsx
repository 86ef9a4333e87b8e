import { draftMethods } from '@alongside/domain/instrument/draft-fields.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ChipGroup, MultiChipGroup } from '../../ui/chip-group.tsx';
import { Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm } from './builder-form.ts';
import styles from './measure.module.css';

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
      {method !== 'one_answer' && (
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
      <Bands form={form} at={at} />
      <NumberField
        name={`scales.${at}.reliableChange`}
        label={t('measureDraft:build.reliableChange')}
        hint={t('measureDraft:build.reliableChangeHint')}
        isOptional
        allowsDecimals
      />
      <TextField
        name={`scales.${at}.source`}
        label={t('measureDraft:build.source')}
        hint={t('measureDraft:build.sourceHint')}
        autoComplete="off"
        isOptional
      />
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

function Bands({ form, at }: { form: BuilderForm; at: number }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { fields, append, insert, remove } = useFieldArray({ control: form.control, name: `scales.${at}.bands` });
  const add = () => {
    const bands = form.getValues(`scales.${at}.bands`);
    const numbers = bands.map(({ key }) => Number(key.replace('band_', ''))).filter(Number.isInteger);
    const before = bands.at(-1);
    const from = before && Number.isFinite(before.to) ? before.to + 1 : 0;
    append({ key: `band_${Math.max(0, ...numbers) + 1}`, name: '', from, to: from });
  };
  const takeOut = (place: number) => {
    const band = form.getValues(`scales.${at}.bands.${place}`);
    remove(place);
    toast(t('measureDraft:build.bandOut'), { onUndo: () => insert(place, band, { shouldFocus: false }) });
  };
  return (
    <fieldset className={styles.bands}>
      <legend>{t('scoring.bands')}</legend>
      <p className="small muted">{t('measureDraft:build.bandsHint')}</p>
      {fields.map((field, place) => (
        <div key={field.id} className={styles.band}>
          <TextField
            name={`scales.${at}.bands.${place}.name`}
            label={t('measureDraft:build.bandName')}
            autoComplete="off"
          />
          <NumberField
            name={`scales.${at}.bands.${place}.from`}
            label={t('measureDraft:build.bandFrom')}
            allowsDecimals
          />
          <NumberField name={`scales.${at}.bands.${place}.to`} label={t('measureDraft:build.bandTo')} allowsDecimals />
          <Button
            look="bare"
            small
            icon={Trash2}
            aria-label={t('measureDraft:build.bandTakeOut', { number: place + 1 })}
            onPress={() => takeOut(place)}
          >
            {t('measureDraft:build.takeOut')}
          </Button>
        </div>
      ))}
      <Row>
        <Button look="quiet" small icon={Plus} onPress={add} isDisabled={fields.length >= 12}>
          {t('measureDraft:build.addBand')}
        </Button>
      </Row>
    </fieldset>
  );
}
