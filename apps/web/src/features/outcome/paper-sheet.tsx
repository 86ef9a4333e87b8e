import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { useWords } from '../../words/use-words.ts';
import { isNamed, optionsOf } from './answer-options.ts';
import type { AskedItem } from './given.ts';
import { LicenceNotice } from './licence-notice.tsx';
import styles from './paper-sheet.module.css';

function PaperQuestion({ item }: { item: AskedItem }) {
  const options = optionsOf(item);
  const named = isNamed(options);
  const nameOf = ({ value, name }: (typeof options)[number]): string =>
    named ? (name ?? '') : name ? `${value} ${name}` : String(value);
  return (
    <>
      <p className={styles.asked}>{item.words}</p>
      {item.kind === 'words' ? (
        <div className={styles.lines} aria-hidden="true" />
      ) : (
        <ul className={styles.answers}>
          {options.map((option) => (
            <li key={option.value}>
              <i className={styles.box} aria-hidden="true" />
              {nameOf(option)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/**
 * A measure to be filled in with a pen. Whose it is stands nowhere: a sheet gets left on a bus, and the one who types it in
 * knows.
 */
export function PaperSheet({ instrument }: { instrument: Instrument }) {
  const t = useWords('outcome');
  return (
    <article className={styles.sheet} aria-label={instrument.name}>
      <h2>{instrument.name}</h2>
      <p className={styles.day}>
        {t('sheetDay')} <i className={styles.blank} aria-hidden="true" />
      </p>
      <p>{t('sheetHow')}</p>
      <ol className={styles.questions}>
        {instrument.items.map((item) => (
          <li key={item.key}>
            <PaperQuestion item={item} />
          </li>
        ))}
      </ol>
      <LicenceNotice licence={instrument.licence} />
      <p className="small muted">{t('sheetVersion', { version: instrument.version })}</p>
    </article>
  );
}
