import { useFieldArray } from 'react-hook-form';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { AttendanceRow } from './attendance-row.tsx';
import type { EveningForm } from './evening.ts';
import styles from './group.module.css';

type WhoCameProps = {
  form: EveningForm;
  names: ReadonlyMap<string, string>;
  /** Ids of people whose line a co-facilitator wrote. */
  hiddenLines: readonly string[];
  /** Nothing is said yet: everyone is taken to have come. */
  isNew: boolean;
};

/** Everyone by name, each with an answer already; someone who is missing can be put on the list. */
export function WhoCame({ form, names, hiddenLines, isNew }: WhoCameProps) {
  const t = useWords('group');
  const { fields, append } = useFieldArray({ control: form.control, name: 'attendances' });
  const missing = [...names].filter(([personId]) => !fields.some((each) => each.personId === personId));
  return (
    <section className={styles.whoCame} aria-labelledby="who-came">
      <h2 id="who-came">{t('whoCame')}</h2>
      <p className="small muted">
        {fields.length > 0 ? t(isNew ? 'whoCameSub' : 'whoCameThen', { count: fields.length }) : t('nobodyNamed')}
      </p>
      <ul className={styles.people}>
        {fields.map(({ id, personId }, place) => (
          <AttendanceRow
            key={id}
            form={form}
            place={place}
            name={names.get(personId) ?? ''}
            hasHiddenLine={hiddenLines.includes(personId)}
          />
        ))}
      </ul>
      {missing.length > 0 && (
        <SelectField
          name="missing"
          label={t('alsoThere')}
          emptyLabel={t('alsoNobody')}
          value=""
          onChange={({ target }) =>
            target.value && append({ personId: target.value, attendance: 'came', isNewcomer: false, line: '' })
          }
          options={missing.map(([value, label]) => ({ value, label }))}
        />
      )}
    </section>
  );
}
