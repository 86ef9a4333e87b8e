import type { PersonRow } from '@alongside/domain/person/take-in-person.ts';
import type { SessionRow } from '@alongside/domain/session/take-in-session.ts';
import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import type { PlannedRows } from '@alongside/domain/take-in/plan-rows.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { useReasonWords } from './reason-words.ts';

const shown = 8;

type ReadyRow = (PersonRow | SessionRow) & { row: number };

const isSession = (row: ReadyRow): row is SessionRow & { row: number } => 'heldOn' in row;

/** What was understood, in the words it will be shown with later. */
function useRowWords(today: string) {
  const t = useWords('takeIn');
  const sessionWords = (row: SessionRow) => [
    dayWords(row.heldOn, today),
    row.startedAt && clockWords(row.startedAt),
    `${row.minutes} min`,
    t(`attendance.${row.attendance}`),
    t(`mode.${row.mode}`),
    row.workerName && t('register:with', { name: row.workerName }),
  ];
  const personWords = (row: PersonRow) => [
    row.birthYear && t('register:bornIn', { year: String(row.birthYear) }),
    row.gender && row.gender !== 'X' && t(`register:genders.${row.gender}`),
    row.ethnicity && row.ethnicity !== '99' && t(`register:ethnicities.${row.ethnicity}`),
    row.referredOn && t('register:since', { when: dayWords(row.referredOn, today) }),
    row.workerName && t('register:with', { name: row.workerName }),
  ];
  return (row: ReadyRow): { name: string; said: string } => ({
    name: isSession(row) ? row.personName : row.displayName,
    said: (isSession(row) ? sessionWords(row) : personWords(row)).filter(Boolean).join(' · '),
  });
}

type PreviewProps = { table: FileTable; planned: PlannedRows<PersonRow> | PlannedRows<SessionRow>; today: string };

/** The first lines as they would go in, and every reason for which others would not. */
export function Preview({ table, planned, today }: PreviewProps) {
  const t = useWords('takeIn');
  const rowWords = useRowWords(today);
  const reasonWords = useReasonWords();
  const { ready, back, twice } = planned;
  const readyByRow = new Map(ready.map((row): [number, ReadyRow] => [row.row, row]));
  const backByRow = new Map(back.map((row) => [row.row, row]));
  const lines = table.rows.slice(0, shown).map(({ row, cells }) => {
    const good = readyByRow.get(row);
    const bad = backByRow.get(row);
    if (good) return { row, ...rowWords(good), tone: 'good' as const, mark: t('goesIn') };
    const name = cells.filter(Boolean).slice(0, 2).join(' ');
    if (bad) return { row, name, said: reasonWords(bad), tone: 'look' as const, mark: t('comesBack') };
    return { row, name, said: '', tone: 'plain' as const, mark: t('twice') };
  });
  const counts = [
    t('ready', { count: ready.length }),
    back.length > 0 && t('backAlready', { count: back.length }),
    twice.length > 0 && `${t('duplicate')}: ${twice.length}`,
  ];
  return (
    <Card title={t('previewTitle')} sub={counts.filter(Boolean).join(' · ')}>
      <Table
        caption={t('previewCaption', { count: lines.length })}
        captionIsHidden
        rows={lines}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'name', header: t('field.name'), cell: ({ name }) => name },
          { key: 'said', header: t('reads'), cell: ({ said }) => said },
          { key: 'mark', header: t('mark'), cell: ({ tone, mark }) => <Tag tone={tone}>{mark}</Tag> },
          { key: 'line', header: t('line'), isNumeric: true, cell: ({ row }) => row },
        ]}
      />
    </Card>
  );
}
