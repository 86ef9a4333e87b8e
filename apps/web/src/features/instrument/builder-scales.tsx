import { Plus } from 'lucide-react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { type BuilderForm, blankScale } from './builder-form.ts';
import styles from './measure.module.css';
import { ScaleEditor } from './scale-editor.tsx';

/** How answers become scores; none at all is an answer too. */
export function BuilderScales({ form }: { form: BuilderForm }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { fields, append, insert, remove } = useFieldArray({ control: form.control, name: 'scales' });
  const scales = useWatch({ control: form.control, name: 'scales' });
  const add = () => {
    const items = form.getValues('items').filter(({ kind }) => kind === 'number');
    const taken = form.getValues('scales').map(({ key }) => key);
    const key = taken.includes('total') || taken.length > 0 ? freeKey(taken) : 'total';
    append(
      blankScale(
        key,
        items.map((item) => item.key),
      ),
      { focusName: `scales.${taken.length}.name` },
    );
    if (taken.length === 0) form.setValue('mainScale', key, { shouldDirty: true });
  };
  const takeOut = (at: number) => {
    const scale = form.getValues(`scales.${at}`);
    remove(at);
    const name = scale.name || t('measureDraft:build.scaleNumber', { number: at + 1 });
    toast(t('measureDraft:build.scaleOut', { name }), { onUndo: () => insert(at, scale, { shouldFocus: false }) });
  };
  return (
    <Card title={t('measureDraft:build.scales')} sub={t('measureDraft:build.scalesSub')}>
      {fields.length === 0 && <p className="muted">{t('scoring.none')}</p>}
      <ol className={styles.editors} aria-label={t('measureDraft:build.scales')}>
        {fields.map((field, at) => (
          <ScaleEditor key={field.id} form={form} at={at} onTakeOut={() => takeOut(at)} />
        ))}
      </ol>
      <Row>
        <Button look="quiet" icon={Plus} onPress={add} isDisabled={fields.length >= 20}>
          {t('measureDraft:build.addScale')}
        </Button>
      </Row>
      {fields.length > 1 && (
        <SelectField
          name="mainScale"
          label={t('measureDraft:build.mainScale')}
          hint={t('measureDraft:build.mainScaleHint')}
          isOptional
          emptyLabel={t('measureDraft:build.mainScaleNone')}
          options={scales.map(({ key, name }, at) => ({
            value: key,
            label: name || t('measureDraft:build.scaleNumber', { number: at + 1 }),
          }))}
        />
      )}
    </Card>
  );
}

const freeKey = (taken: readonly string[]): string => {
  let number = taken.length + 1;
  while (taken.includes(`score_${number}`)) number += 1;
  return `score_${number}`;
};
