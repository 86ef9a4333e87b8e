import { Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { CompareWays } from './compare-ways.tsx';
import { ExcludedCard } from './excluded-card.tsx';
import { NeighbourCard } from './neighbour-card.tsx';
import type { Report, RequestRead } from './release-types.ts';
import { TableCard } from './table-card.tsx';

/** The same report that the researcher saw when they asked. */
export function ReportView({ report, method }: { report: Report; method: RequestRead['method'] }) {
  const t = useWords('release');
  return (
    <Stack gap="loose">
      <Stack gap="tight">
        <h2>{t('releaseRequest:reportTitle')}</h2>
        <p className="muted">
          {t('releaseReport:comparePeople', {
            people: report.people,
            same: t('lookTheSame', { count: report.asked.k }),
          })}
        </p>
      </Stack>
      <CompareWays report={report} chosen={method} />
      <NeighbourCard report={report} />
      <TableCard report={report} isChosen={method === 'table'} />
      <ExcludedCard report={report} />
    </Stack>
  );
}
