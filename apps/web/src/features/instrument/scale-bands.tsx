import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm } from './builder-form.ts';
import styles from './measure.module.css';

/** Names for parts of a score. */
export function ScaleBands({ form, at }: { form: BuilderForm; at: number }) {
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
