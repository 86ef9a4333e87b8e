import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { aboutWords } from './number-words.ts';
import type { Report } from './release-types.ts';
import { variableWords } from './variable-words.ts';

/** Who is out before anything is counted. */
export function ExcludedCard({ report }: { report: Report }) {
  const t = useWords('releaseReport');
  return (
    <Card title={t('excludedTitle')} sub={t('excludedSub')}>
      <Stack gap="tight">
        <FigureList
          figures={report.excluded.map(({ reason, people }) => ({
            label: t(`excluded.${reason}`),
            value: people === null ? t('fewerThan', { count: report.asked.k }) : aboutWords(people),
          }))}
        />
        {report.measuresLeftOut.length > 0 && (
          <p className="small muted">
            {t('measuresLeftOut', { names: report.measuresLeftOut.map(variableWords).join(', ') })}
          </p>
        )}
      </Stack>
    </Card>
  );
}
