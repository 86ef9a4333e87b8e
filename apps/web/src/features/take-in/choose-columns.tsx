import type { Mapping, PersonField, SessionField } from '@alongside/domain/take-in/column-fields.ts';
import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './take-in.module.css';

type Field = PersonField | SessionField;

type ChooseColumnsProps<F extends Field> = {
  table: FileTable;
  fields: readonly F[];
  mapping: Mapping<F>;
  onChange: (mapping: Mapping<F>) => void;
};

/** A field has one column and a column one field: choosing takes it from where it was. */
function moved<F extends Field>(mapping: Mapping<F>, column: number, field: F | null): Mapping<F> {
  const kept = Object.entries(mapping).filter(([each, at]) => at !== column && each !== field);
  const next = field ? [...kept, [field, column]] : kept;
  return Object.fromEntries(next) as Mapping<F>;
}

export function ChooseColumns<F extends Field>({ table, fields, mapping, onChange }: ChooseColumnsProps<F>) {
  const t = useWords('takeIn');
  const sampleOf = (column: number) => table.rows.find(({ cells }) => cells[column])?.cells[column];
  const fieldOf = (column: number) => fields.find((field) => mapping[field] === column) ?? '';
  // Headers may repeat; their place in the file does not.
  const columns = table.headers.map((header, column) => ({ header, column, name: `column-${column}` }));
  const options = fields.map((field) => ({ value: field, label: t(`field.${field as Field}`) }));
  return (
    <Card title={t('columnsTitle')} sub={t('columnsBody')}>
      <div className={styles.columns}>
        {columns.map(({ header, column, name }) => {
          const sample = sampleOf(column);
          return (
            <SelectField
              key={name}
              name={name}
              label={header || String(column + 1)}
              hint={sample ? t('columnIn', { sample: sample.slice(0, 60) }) : t('columnEmpty')}
              options={options}
              emptyLabel={t('leaveOut')}
              value={fieldOf(column)}
              onChange={(event) => onChange(moved(mapping, column, (event.target.value || null) as F | null))}
            />
          );
        })}
      </div>
    </Card>
  );
}
