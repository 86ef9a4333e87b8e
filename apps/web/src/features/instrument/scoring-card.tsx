import type { Band, Instrument, Scale, Sourced } from '@alongside/domain/outcome/instrument.ts';
import { BookOpen, Info } from 'lucide-react';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './measure.module.css';

/** How each score is made, in words, with the source of every figure beside it. */
export function ScoringCard({ instrument: { scales } }: { instrument: Instrument }) {
  const t = useWords('instrument');
  return (
    <Card title={t('scoring.title')}>
      {scales.length === 0 && <p>{t('scoring.none')}</p>}
      {scales.map((scale) => (
        <ScaleSection key={scale.key} scale={scale} />
      ))}
    </Card>
  );
}

const better = {
  higher: 'scoring.betterHigher',
  lower: 'scoring.betterLower',
  neither: 'scoring.betterNeither',
} as const;

function ScaleSection({ scale }: { scale: Scale }) {
  const t = useWords('instrument');
  const { name, method, min, max, missingAtMost, missingSource } = scale;
  const missing = missingAtMost === 0 ? t('scoring.missingNone') : t('scoring.missingSome', { count: missingAtMost });
  return (
    <section className={styles.scale} aria-label={name}>
      <h3>{name}</h3>
      <p>
        {t(`scoring.methods.${method.kind}`)} {t('scoring.range', { min: shown(min), max: shown(max) })}{' '}
        {t(better[scale.better])}
      </p>
      {method.kind !== 'entered' && method.kind !== 'item' && (
        <p>
          {missing} {missingSource && <Source of={missingSource} />}
        </p>
      )}
      <ScoreMeaning scale={scale} />
    </section>
  );
}

const shown = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** Its bands, the changes that count and the line people worry about, each with where it is from. */
export function ScoreMeaning({ scale }: { scale: Scale }) {
  const { bands = [] } = scale;
  return (
    <>
      {bands.length > 0 && <Bands bands={bands} />}
      <Changes scale={scale} />
    </>
  );
}

export const meansSomething = ({ bands, reliableChange, minimalChange, cutOff }: Scale): boolean =>
  Boolean(bands?.length || reliableChange || minimalChange || cutOff);

/** Bands mostly come from one place: it is said once below them, and beside each only where they do not. */
function Bands({ bands }: { bands: readonly Band[] }) {
  const t = useWords('instrument');
  const [first] = bands;
  const haveOneSource = bands.every(({ source }) => source === first?.source);
  const columns: Column<Band>[] = [
    { key: 'name', header: t('scoring.band'), cell: (band) => band.name },
    {
      key: 'values',
      header: t('scoring.values'),
      cell: ({ from, to }) => t('scoring.bandRange', { from: shown(from), to: shown(to) }),
    },
  ];
  const where: Column<Band> = { key: 'where', header: t('scoring.where'), cell: (band) => <Source of={band} /> };
  return (
    <div>
      <Table
        caption={t('scoring.bands')}
        isDense
        stacks={!haveOneSource}
        rows={bands}
        rowKey={({ key }) => key}
        columns={haveOneSource ? columns : [...columns, where]}
      />
      {haveOneSource && first && <Source of={first} />}
    </div>
  );
}

function Changes({ scale: { reliableChange, minimalChange, cutOff } }: { scale: Scale }) {
  const t = useWords('instrument');
  if (!reliableChange && !minimalChange && !cutOff) return null;
  return (
    <>
      <h4>{t('scoring.change')}</h4>
      <ul className={styles.changes}>
        {reliableChange && (
          <li>
            {t('scoring.reliable', { count: reliableChange.points })} <Source of={reliableChange} />
          </li>
        )}
        {minimalChange && (
          <li>
            {t('scoring.minimal', { count: minimalChange.points })} <Source of={minimalChange} />
          </li>
        )}
        {cutOff && (
          <li>
            {t(cutOff.side === 'below' ? 'scoring.cutBelow' : 'scoring.cutAbove', { count: cutOff.points })}{' '}
            <Source of={cutOff} />
          </li>
        )}
      </ul>
    </>
  );
}

/** Where a figure was read. What nobody published is said to be so, lest it be quoted as a finding. */
function Source({ of: { source, isGeneralKnowledge } }: { of: Sourced }) {
  const t = useWords('instrument');
  return (
    <span className={styles.source}>
      <Icon of={isGeneralKnowledge ? Info : BookOpen} size="1em" />
      <span>
        {isGeneralKnowledge ? `${t('scoring.generalKnowledge')}.` : ''} {source}
      </span>
    </span>
  );
}
