import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import { aboutWords, percentWords } from './number-words.ts';
import type { Report } from './release-types.ts';
import { variableWords } from './variable-words.ts';

const knowable = ['age_band', 'gender', 'site_group', 'start_month'];

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** The motivated neighbour: what somebody who knows these things would find in each file. */
export function NeighbourCard({ report }: { report: Report }) {
  const t = useWords('releaseReport');
  const workedOut = new Set(report.files.flatMap(({ neighbour }) => neighbour.flatMap((view) => view.knows)));
  const offered = knowable.filter((name) => workedOut.has(name));
  const [picked, setKnows] = useState<readonly string[]>(knowable);
  const knows = picked.filter((name) => workedOut.has(name));
  const found = report.files.flatMap((file) => {
    const view = file.neighbour.find((each) => isSame(each.knows, knows));
    return view ? [{ method: file.method, view }] : [];
  });
  const [first] = found;
  const fewest = found.reduce((least, { view }) => Math.min(least, view.fewestAfter), Number.POSITIVE_INFINITY);
  const share = (of: number | null) =>
    of === null ? t('neighbourFew') : t('neighbourShare', { share: percentWords(of) });
  if (report.files.every(({ neighbour }) => neighbour.length === 0)) return null;
  return (
    <Card title={t('neighbourTitle')} sub={t('neighbourSub')}>
      <Stack>
        <MultiChipGroup
          name="knows"
          label={t('neighbourKnows')}
          options={offered.map((name) => ({ value: name, label: variableWords(name) }))}
          value={knows}
          onChange={setKnows}
        />
        <div role="status">
          {knows.length === 0 && <p className="muted">{t('neighbourPick')}</p>}
          {knows.length > 0 && !first && <p className="muted">{t('neighbourUnknown')}</p>}
          {first && (
            <Stack gap="tight">
              <p>
                {t('neighbourBefore', {
                  alone: share(first.view.aloneBefore),
                  few: share(first.view.fewBefore),
                  k: report.asked.k,
                })}
              </p>
              <p>
                <b>{t('neighbourAfter', { fewest })}</b>
              </p>
            </Stack>
          )}
        </div>
        {found.length > 0 && (
          <Table
            caption={t('neighbourCaption')}
            captionIsHidden
            isDense
            rows={found}
            rowKey={({ method }) => method}
            columns={[
              { key: 'file', header: t('file'), cell: ({ method }) => t(`release:method.${method}`) },
              { key: 'fewest', header: t('fewestFit'), isNumeric: true, cell: ({ view }) => view.fewestAfter },
              { key: 'mean', header: t('meanFit'), isNumeric: true, cell: ({ view }) => aboutWords(view.meanAfter) },
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
