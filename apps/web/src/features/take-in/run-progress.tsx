import { refusalWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Progress } from '../../ui/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { carryOn, type Run, stopRun } from './take-in-run.ts';

const figures = new Intl.NumberFormat('en-GB');

export function RunProgress({ run }: { run: Run }) {
  const t = useWords('takeIn');
  const total = run.job.rows.length;
  const isStopped = run.status === 'stopped';
  return (
    <Card>
      <Stack>
        <Progress
          label={isStopped ? t('stoppedTitle') : t('running')}
          value={run.done}
          of={total}
          figure={t('runningFigure', { done: figures.format(run.done), total: figures.format(total) })}
          note={isStopped ? t('stopped') : t('runningNote')}
        />
        {run.error !== null && <Banner tone="look" title={refusalWords(run.error)} isNews />}
        <Row>
          {isStopped ? (
            <Button onPress={carryOn}>{t('carryOn')}</Button>
          ) : (
            <Button look="quiet" onPress={stopRun}>
              {t('stop')}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
