import { useWatch } from 'react-hook-form';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm } from './builder-form.ts';
import { FoldedFields } from './folded-fields.tsx';
import { ScaleBands } from './scale-bands.tsx';

const fields = [
  'bands',
  'bandsSource',
  'reliableChange',
  'reliableSource',
  'minimalChange',
  'minimalSource',
  'cutOff',
  'cutOffSource',
];

const isFigure = (typed: unknown): typed is number => typeof typed === 'number' && Number.isFinite(typed);

/** What the values of a score mean, folded away: most measures that people write themselves have none of it. */
export function ScaleMeaning({ form, at }: { form: BuilderForm; at: number }) {
  const t = useWords('measureDraft');
  const scale = useWatch({ control: form.control, name: `scales.${at}` });
  const errors: object = form.formState.errors.scales?.[at] ?? {};
  if (!scale) return null;
  const { bands, reliableChange, minimalChange, cutOffSide, cutOff } = scale;
  const said = [
    bands.length > 0 && t('build.bandCount', { count: bands.length }),
    isFigure(reliableChange) && t('build.reliableSaid', { count: reliableChange }),
    isFigure(minimalChange) && t('build.minimalSaid', { count: minimalChange }),
    cutOffSide !== 'none' && isFigure(cutOff) && t('build.lineSaid', { points: cutOff }),
  ].filter(Boolean);
  return (
    <FoldedFields
      title={t('build.more')}
      said={said.length > 0 ? said.join(' · ') : t('build.moreNone')}
      hasErrors={fields.some((field) => field in errors)}
    >
      <ScaleBands form={form} at={at} />
      {bands.length > 0 && <SourceField name={`scales.${at}.bandsSource`} label={t('build.bandsSource')} />}
      <NumberField
        name={`scales.${at}.reliableChange`}
        label={t('build.reliableChange')}
        hint={t('build.reliableChangeHint')}
        isOptional
        allowsDecimals
      />
      {typed(reliableChange) && <SourceField name={`scales.${at}.reliableSource`} label={t('build.reliableSource')} />}
      <NumberField
        name={`scales.${at}.minimalChange`}
        label={t('build.minimalChange')}
        hint={t('build.minimalChangeHint')}
        isOptional
        allowsDecimals
      />
      {typed(minimalChange) && <SourceField name={`scales.${at}.minimalSource`} label={t('build.minimalSource')} />}
      <SelectField
        name={`scales.${at}.cutOffSide`}
        label={t('build.line')}
        emptyLabel={false}
        options={[
          { value: 'none', label: t('build.lineNone') },
          { value: 'below', label: t('build.lineBelow') },
          { value: 'above', label: t('build.lineAbove') },
        ]}
      />
      {(cutOffSide === 'below' || cutOffSide === 'above') && (
        <>
          <NumberField name={`scales.${at}.cutOff`} label={t('build.lineAt')} allowsDecimals />
          <SourceField name={`scales.${at}.cutOffSource`} label={t('build.lineSource')} />
        </>
      )}
    </FoldedFields>
  );
}

/** Something stands in the box, a figure or not. */
const typed = (value: unknown): boolean => value !== null && value !== undefined;

/** Nobody can weigh a figure that is from nowhere. */
function SourceField({ name, label }: { name: string; label: string }) {
  const t = useWords('measureDraft');
  return <TextField name={name} label={label} hint={t('build.sourceHint')} autoComplete="off" />;
}
