import { MeasureDraft } from '@alongside/domain/instrument/measure-draft.ts';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useDraftName } from '../../draft-name.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { Form, type FormWords, useSchemaForm } from '../../ui/form.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm, DraftTyped } from './builder-form.ts';
import { BuilderItems } from './builder-items.tsx';
import { BuilderScales } from './builder-scales.tsx';
import styles from './measure.module.css';
import { MeasurePreview } from './measure-preview.tsx';

type MeasureBuilderProps = {
  draft: DraftTyped;
  /** What is kept on the device while it is written: one for each measure. */
  about: string;
  /** True once somebody filled in a version: what was asked then keeps its key. */
  isInUse: boolean;
  onSave: (draft: MeasureDraft) => Promise<unknown>;
  /** What stands above the boxes: that a change is a new version, or two texts to choose from. */
  notice?: ReactNode;
};

/** The boxes on one side, what a person will see on the other. */
export function MeasureBuilder({ draft, about, isInUse, onSave, notice }: MeasureBuilderProps) {
  const t = useWords('measureDraft');
  const form = useSchemaForm(MeasureDraft, draft) as BuilderForm;
  const words = useFormWords();
  const name = useDraftName('measure', about);
  return (
    <Columns>
      <Form draft={name} form={form} words={withoutPrefix(words)} onSubmit={onSave} aria-label={t('build.form')}>
        {notice}
        <Card title={t('build.about')}>
          <TextField name="name" label={t('build.name')} autoComplete="off" />
          <TextField
            name="shortName"
            label={t('build.shortName')}
            hint={t('build.shortNameHint')}
            autoComplete="off"
            width="medium"
          />
          <TextField name="about" label={t('build.aboutLine')} hint={t('build.aboutLineHint')} autoComplete="off" />
          <MultiChipGroup
            name="completedBy"
            label={t('build.completedBy')}
            options={[
              { value: 'person', label: t('build.byPerson') },
              { value: 'worker', label: t('build.byWorker') },
            ]}
          />
          <TextArea
            name="terms"
            label={t('build.terms')}
            hint={t('build.termsHint')}
            rows={2}
            maxLength={600}
            isOptional
          />
        </Card>
        <BuilderItems form={form} isInUse={isInUse} />
        <BuilderScales form={form} />
        <SaveBar>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('build.save')}
          </Button>
        </SaveBar>
      </Form>
      <div className={styles.beside}>
        <Stack>
          <LivePreview form={form} />
        </Stack>
      </div>
    </Columns>
  );
}

function LivePreview({ form }: { form: BuilderForm }) {
  const draft = useWatch({ control: form.control }) as DraftTyped;
  return <MeasurePreview draft={draft} />;
}

/** The server names the fields of what is sent; the form's boxes stand one level higher. */
const withoutPrefix = (words: FormWords): FormWords => ({
  ...words,
  refusal: (error) => {
    const { message, fields } = words.refusal(error);
    const bare = Object.entries(fields).map(([path, text]) => [path.replace(/^definition\./, ''), text]);
    return { message, fields: Object.fromEntries(bare) };
  },
});
