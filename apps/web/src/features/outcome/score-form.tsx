import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import { useFormWords } from '../../refusal.ts';
import { Aside } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { FinishFields } from './finish-fields.tsx';
import { LicenceNotice } from './licence-notice.tsx';
import { type MeasureStart, useMeasureForm } from './use-measure-form.ts';

/** Only what came out of it, one field for each figure it gives. */
export function ScoreForm(start: MeasureStart) {
  const t = useWords('outcome');
  const words = useFormWords();
  const { form, draft, save } = useMeasureForm(start);
  const { instrument, person } = start;
  const isOne = instrument.scales.length === 1;
  const rangeOf = ({ min, max, better }: Scale) =>
    `${t('outcome:range', { min, max })} ${better === 'neither' ? '' : t(`outcome:better.${better}`)}`.trim();
  return (
    <Form draft={draft} form={form} words={words} onSubmit={save}>
      {instrument.scales.map((scale) => (
        <NumberField
          key={scale.key}
          name={`scores.${scale.key}`}
          label={scale.name}
          hint={rangeOf(scale)}
          isOptional={!isOne}
          allowsDecimals={scale.decimals > 0}
        />
      ))}
      <Aside>{t('outcome:leaveEmpty')}</Aside>
      <FinishFields
        instrument={instrument}
        name={firstName(person.name)}
        asksWhose
        isAfterEnding={start.isAfterEnding}
      />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('outcome:saveScore')}
        </Button>
      </SaveBar>
      <LicenceNotice licence={instrument.licence} />
    </Form>
  );
}
