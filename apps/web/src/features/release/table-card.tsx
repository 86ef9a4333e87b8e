import { Check } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import { aboutWords, signedWords } from './number-words.ts';
import { OpeningPart } from './opening-part.tsx';
import { RefusalsPart } from './refusals-part.tsx';
import type { Report } from './release-types.ts';
import { variableWords } from './variable-words.ts';

type TableCardProps = {
  report: Report;
  isChosen: boolean;
  onChoose?: () => void;
};

/** Counts and means, offered instead of a file about persons. */
export function TableCard({ report, isChosen, onChoose }: TableCardProps) {
  const t = useWords('releaseReport');
  const { table, files } = report;
  const mayLeave = table.refusals.length === 0;
  const name = t('release:method.table');
  return (
    <Card title={t('tableTitle')} sub={t('tableSub')}>
      <Stack>
        <Row>
          <Tag tone={mayLeave ? 'good' : 'look'}>{t(mayLeave ? 'mayBeAsked' : 'heldBack')}</Tag>
          {!onChoose && isChosen && <Tag tone="accent">{t('releaseRequest:reportChosen')}</Tag>}
          {onChoose && mayLeave && (
            <Button
              look={isChosen ? 'primary' : 'quiet'}
              small
              icon={isChosen ? Check : undefined}
              aria-pressed={isChosen}
              aria-label={`${t(isChosen ? 'chosen' : 'choose')}: ${name}`}
              onPress={onChoose}
            >
              {t(isChosen ? 'chosen' : 'choose')}
            </Button>
          )}
        </Row>
        <RefusalsPart refusals={table.refusals} asked={report.asked} people={report.people} />
        {table.tables.length > 0 && (
          <OpeningPart
            show={t('tableShow')}
            hide={t('tableHide')}
            isOpenFirst={isChosen || files.every(({ refusals }) => refusals.length > 0)}
          >
            <Stack gap="loose">
              {table.tables.map((each) => (
                <OneTable key={each.variable} table={each} measures={table.measures} />
              ))}
            </Stack>
          </OpeningPart>
        )}
      </Stack>
    </Card>
  );
}

type OneTableProps = { table: Report['table']['tables'][number]; measures: readonly string[] };
type Cell = OneTableProps['table']['cells'][number];

function OneTable({ table: { variable, cells, total }, measures }: OneTableProps) {
  const t = useWords('releaseReport');
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? t('withheld') : value.toLocaleString('en-GB');
  const name = variableWords(variable);
  const all: Cell = { label: t('cellTotal'), people: total, means: [] };
  return (
    <Table
      caption={t('tableCaption', { variable: name })}
      isDense
      rows={[...cells, all]}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', header: name, cell: ({ label }) => label },
        {
          key: 'people',
          header: t('sizePeople'),
          isNumeric: true,
          cell: ({ people }) => (people === null ? t('withheld') : aboutWords(people)),
        },
        ...measures.flatMap((measure, at) =>
          (['cellFirst', 'cellLast', 'cellChange'] as const).map((key) => ({
            key: `${measure} ${key}`,
            header: t(key, { name: variableWords(measure) }),
            isNumeric: true,
            cell: ({ label, means }: Cell) => {
              if (label === all.label) return '';
              const mean = means[at];
              if (key === 'cellFirst') return figure(mean?.first);
              if (key === 'cellLast') return figure(mean?.last);
              return mean?.change === null || mean === undefined ? t('withheld') : signedWords(mean.change);
            },
          })),
        ),
      ]}
    />
  );
}
