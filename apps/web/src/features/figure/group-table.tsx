import { useTranslation } from 'react-i18next';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { changeWords, countWords, type GroupRow, type Measured } from './figure-words.ts';
import { HowLink } from './how-link.tsx';

type Named = GroupRow & { name: string };
type GroupTableProps = { measure: Measured; groups: readonly Named[]; caption: string; by: string };

/** The groups in their own order: never by how well they did. */
export function GroupTable({ measure, groups, caption, by }: GroupTableProps) {
  const { t } = useTranslation('figure');
  const mean = ({ mean: value, low, high, pairs }: Named) => {
    if (value === null) return t(pairs === 0 ? 'notYet' : 'withheld');
    const spread =
      low === null || high === null
        ? ''
        : ` (${t('between', { low: changeWords(measure, low), high: changeWords(measure, high) })})`;
    return changeWords(measure, value) + spread;
  };
  const three = (['better', 'same', 'worse'] as const).map((which) => ({
    key: which,
    header: t(`three.${which}`),
    isNumeric: true,
    cell: (row: Named) => countWords(t, row[which]),
  }));
  return (
    <Stack gap="tight">
      <Table
        caption={caption}
        captionIsHidden
        isDense
        rows={groups}
        rowKey={({ key }) => key}
        columns={[
          { key: 'group', header: by, cell: ({ name }) => name },
          { key: 'comparable', header: t('comparable'), isNumeric: true, cell: (row) => countWords(t, row.comparable) },
          { key: 'pairs', header: t('pairs'), isNumeric: true, cell: (row) => countWords(t, row.pairs) },
          { key: 'mean', header: t('mean'), isNumeric: true, cell: mean },
          ...(measure.threshold ? three : []),
        ]}
      />
      <p className="small muted">{t('byNote')}</p>
      <HowLink figure="small_numbers" />
    </Stack>
  );
}
