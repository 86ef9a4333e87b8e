import { tableFromLines } from '@alongside/domain/instrument/table-lines.ts';
import { sumRangeOf } from '@alongside/domain/outcome/scale-range.ts';
import { useWatch } from 'react-hook-form';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm } from './builder-form.ts';

/** Two columns, pasted from wherever the table was published; it says how many lines these questions need. */
export function TableField({ form, at }: { form: BuilderForm; at: number }) {
  const t = useWords('measureDraft');
  const items = useWatch({ control: form.control, name: 'items' });
  const counted = useWatch({ control: form.control, name: `scales.${at}.items` });
  const pasted = useWatch({ control: form.control, name: `scales.${at}.table` });
  const { min, max } = sumRangeOf(items.filter(({ key, kind }) => kind === 'number' && counted.includes(key)));
  const lines = tableFromLines(pasted ?? '')?.length ?? 0;
  const needed = max - min + 1;
  const isKnown = Number.isInteger(needed) && counted.length > 0;
  return (
    <>
      <TextArea
        name={`scales.${at}.table`}
        label={t('build.table')}
        hint={isKnown ? t('build.tableHint', { min, max }) : t('build.tableHintFirst')}
        rows={6}
      />
      {isKnown && (
        <p role="status" className="small muted">
          {t('build.tableLines', { count: lines, needed })}
        </p>
      )}
    </>
  );
}
