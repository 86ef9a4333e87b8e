import type { Instrument, Item } from '@alongside/domain/outcome/instrument.ts';
import { Card } from '../../ui/card.tsx';
import type { Words } from '../../words/known-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './measure.module.css';

/** Every question with its answers and what counts oddly about it; without words, only those with something odd. */
export function QuestionsCard({ instrument }: { instrument: Instrument }) {
  const t = useWords('instrument');
  const { items } = instrument;
  if (items.length === 0) return null;
  const numbered = items.map((item, at) => ({ item, number: at + 1 }));
  const hasWords = items.some(({ words }) => words !== undefined);
  const shown = hasWords ? numbered : numbered.filter(({ item }) => isOdd(item, items));
  const [first] = items;
  return (
    <Card title={t('questions.title')} sub={t('questionCount', { count: items.length })}>
      {!hasWords && first && <p>{t('questions.allAlike', { min: first.min, max: first.max })}</p>}
      {shown.length > 0 && (
        <ol className={styles.questions}>
          {shown.map(({ item, number }) => (
            <li key={item.key} value={number}>
              <span>{item.words ?? t('questions.withoutWords', { number })}</span>
              <ItemLine item={item} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const isOdd = ({ min, max, isReversed, isOptional, riskToLife }: Item, [first]: readonly Item[]): boolean =>
  min !== first?.min || max !== first.max || Boolean(isReversed || isOptional || riskToLife);

const answersOf = ({ min, max, answerNames }: Item, t: Words<'instrument'>): string => {
  const [low, high] = [answerNames?.[min], answerNames?.[max]];
  return low && high ? t('questions.rangeNamed', { min, max, low, high }) : t('questions.range', { min, max });
};

function ItemLine({ item }: { item: Item }) {
  const t = useWords('instrument');
  const said = [
    item.kind === 'words' ? t('questions.inWords') : answersOf(item, t),
    item.isReversed && t('questions.isReversed'),
    item.isOptional && t('questions.isOptional'),
    item.riskToLife && t('questions.isRisk'),
  ];
  return <span className="small muted">{said.filter(Boolean).join(' · ')}</span>;
}

/** Who wrote it, who may use it, and the line that must stand beside it. */
export function LicenceCard({ instrument: { licence } }: { instrument: Instrument }) {
  const t = useWords('instrument');
  return (
    <Card title={t('licence.title')}>
      <p>{licence.terms || t('licence.none')}</p>
      {licence.notice && <p className="small">{licence.notice}</p>}
      {licence.source && <p className="small muted">{t('scoring.source', { source: licence.source })}</p>}
      {licence.address && (
        <p>
          <a href={licence.address} rel="noreferrer noopener" target="_blank">
            {t('licence.address')}
          </a>
        </p>
      )}
    </Card>
  );
}
