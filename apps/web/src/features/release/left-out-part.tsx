import { Banner } from '../../ui/banner.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import { aboutWords, percentWords } from './number-words.ts';
import { OpeningPart } from './opening-part.tsx';
import styles from './release.module.css';
import type { FileReport } from './release-types.ts';
import { groupWords, variableWords } from './variable-words.ts';

type Group = FileReport['groups'][number];

export function LeftOutPart({ file, k, of }: { file: FileReport; k: number; of: string }) {
  const t = useWords('releaseReport');
  const { leftOut, groups } = file;
  const uneven = groups.filter(({ verdict }) => verdict !== 'even');
  return (
    <>
      <p>
        {leftOut === 0 && t('leftOutNone')}
        {leftOut === null && t('leftOutFew')}
        {leftOut !== null && leftOut > 0 && t('leftOutSome', { people: leftOut })}
      </p>
      <LostInRows shape={file.shape} />
      {uneven.length > 0 ? (
        <Banner tone="look" title={t('groupsUneven')}>
          {uneven.map(({ variable, group }) => `${variableWords(variable)}: ${groupWords(variable, group)}`).join('; ')}
        </Banner>
      ) : (
        groups.length > 0 && <p className="muted">{t('groupsEven')}</p>
      )}
      {groups.length > 0 && (
        <OpeningPart show={t('groupsShow')} hide={t('groupsHide')} of={of}>
          <Stack>
            {[...Map.groupBy(groups, ({ variable }) => variable)].map(([variable, own]) => (
              <GroupTable key={variable} variable={variable} groups={own} k={k} />
            ))}
          </Stack>
        </OpeningPart>
      )}
    </>
  );
}

function GroupTable({ variable, groups, k }: { variable: string; groups: readonly Group[]; k: number }) {
  const t = useWords('releaseReport');
  return (
    <Table
      caption={variableWords(variable)}
      isDense
      rows={groups}
      rowKey={({ group }) => group}
      columns={[
        { key: 'group', header: t('group'), cell: ({ group }) => groupWords(variable, group) },
        {
          key: 'people',
          header: t('groupPeople'),
          isNumeric: true,
          cell: ({ people }) => (people === null ? t('fewerThan', { count: k }) : aboutWords(people)),
        },
        {
          key: 'left',
          header: t('groupLeftOut'),
          isNumeric: true,
          cell: ({ leftOut }) => (leftOut === null ? t('fewerThan', { count: k }) : aboutWords(leftOut)),
        },
        {
          key: 'lost',
          header: t('lost'),
          isNumeric: true,
          cell: ({ loss, lossTimes, leftOutTimes, verdict }) => {
            const times = Math.max(lossTimes ?? 0, leftOutTimes ?? 0);
            return (
              <>
                {loss === null ? t('notTold') : percentWords(loss)}{' '}
                {verdict !== 'even' && (
                  <Tag tone="look">{times > 0 ? t('groupTimes', { times: times.toFixed(1) }) : t('groupMore')}</Tag>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}

/** Those who stay lose some of their times as well. */
function LostInRows({ shape }: { shape: FileReport['shape'] }) {
  const t = useWords('releaseReport');
  const lines = (
    [
      ['shapeReadings', 'shapeReadingsFew', shape.readingsLeftOut],
      ['shapeBlocks', 'shapeBlocksFew', shape.blocksCoarser],
      ['shapeHidden', 'shapeHiddenFew', shape.blocksHidden],
      ['shapeValues', 'shapeValuesFew', shape.valuesHidden],
    ] as const
  ).filter(([, , count]) => count !== 0);
  if (lines.length === 0) return null;
  return (
    <>
      <p className="small muted">{t('leftOutShape')}</p>
      <ul className={styles.list}>
        {lines.map(([key, few, count]) => (
          <li key={key} className="small muted">
            {count === null ? t(few) : t(key, { count })}
          </li>
        ))}
      </ul>
    </>
  );
}
