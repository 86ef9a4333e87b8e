import { fidelityInformants } from '@alongside/domain/fidelity/fidelity-words.ts';
import type { CSSProperties } from 'react';
import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Marker } from '../../ui/score-marker.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './fidelity.module.css';
import { type DomainFigure, type Figures, type InformantFigure, meanWords, voicesWords } from './fidelity-read.ts';

function Track({ figure: { informant, mean }, highest }: { figure: InformantFigure; highest: number }) {
  const at = { '--at': `${((mean ?? 0) / highest) * 100}%` } as CSSProperties;
  return (
    <span className={styles.track} aria-hidden="true">
      {mean !== null && (
        <svg className={styles.mark} style={at} viewBox="-10 -10 20 20" aria-hidden="true">
          <Marker index={fidelityInformants.indexOf(informant)} />
        </svg>
      )}
    </span>
  );
}

function DomainTable({ figures, highest }: { figures: DomainFigure; highest: number }) {
  const t = useWords('fidelity');
  return (
    <Table
      caption={t(`domain.${figures.domain}`)}
      isDense
      stacks={false}
      rows={figures.byInformant}
      rowKey={({ informant }) => informant}
      columns={[
        {
          key: 'who',
          header: t('who'),
          cell: (figure) => (
            <>
              {t(`informants.${figure.informant}`)}
              <span className={styles.under}>{voicesWords(t, figure)}</span>
            </>
          ),
        },
        { key: 'track', header: `0–${highest}`, cell: (figure) => <Track figure={figure} highest={highest} /> },
        {
          key: 'mean',
          header: t('score'),
          isNumeric: true,
          cell: ({ mean }) => (mean === null ? '–' : <b>{meanWords(mean)}</b>),
        },
      ]}
    />
  );
}

/** Means by who was spoken with, each with how many voices it is. */
export function DomainFigures({ figures: { domains, highest } }: { figures: Figures }) {
  const t = useWords('fidelity');
  const hidesPeople = domains.some(({ byInformant }) => byInformant.some(({ reason }) => reason === 'too_few_people'));
  return (
    <Card title={t('figuresTitle')} sub={t('figuresSub', { highest })}>
      <Stack gap="loose">
        {domains.map((each) => (
          <DomainTable key={each.domain} figures={each} highest={highest} />
        ))}
      </Stack>
      {hidesPeople && <p className="small muted">{t('tooFewWhy')}</p>}
      <HowLink figure="fidelity_means" />
    </Card>
  );
}
