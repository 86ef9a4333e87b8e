import { Download } from 'lucide-react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import { cameBackText, saveText } from './came-back-file.ts';
import { useReasonWords } from './reason-words.ts';
import type { Run } from './take-in-run.ts';

const figures = new Intl.NumberFormat('en-GB');
const listed = 50;

function useReasons({ back, twice, job }: Run) {
  const t = useWords('takeIn');
  const reasonWords = useReasonWords();
  const reasons = new Map(back.map((each) => [each.row, reasonWords(each)]));
  for (const row of twice) reasons.set(row, t('reasonTwice'));
  const nameOf = (row: number) =>
    job.table.rows
      .find((each) => each.row === row)
      ?.cells.filter(Boolean)
      .slice(0, 2)
      .join(' ') ?? '';
  return { reasons, nameOf };
}

function CameBack({ run }: { run: Run }) {
  const t = useWords('takeIn');
  const { reasons, nameOf } = useReasons(run);
  if (reasons.size === 0) return null;
  const rows = [...reasons].sort(([a], [b]) => a - b);
  const download = async () =>
    saveText(t('downloadName'), await cameBackText(run.job.table, reasons, t('reasonHeader')));
  return (
    <Card title={t('whatCameBack')} sub={t('downloadHint')}>
      <Stack>
        <Row>
          <Button look="quiet" icon={Download} onPress={() => void download()}>
            {t('download')}
          </Button>
        </Row>
        <Table
          caption={
            rows.length > listed
              ? t('whatCameBackFirst', { shown: listed, count: rows.length })
              : t('whatCameBackCaption', { count: rows.length })
          }
          rows={rows.slice(0, listed)}
          rowKey={([row]) => String(row)}
          columns={[
            { key: 'name', header: t('field.name'), cell: ([row]) => nameOf(row) },
            { key: 'reason', header: t('reasonHeader'), cell: ([, reason]) => reason },
            { key: 'line', header: t('line'), isNumeric: true, cell: ([row]) => row },
          ]}
        />
      </Stack>
    </Card>
  );
}

type RunResultProps = { run: Run; onAgain: () => void; onSessions: () => void };

export function RunResult({ run, onAgain, onSessions }: RunResultProps) {
  const t = useWords('takeIn');
  const left = run.job.rows.length - run.done;
  const counts = [
    { label: t('accepted'), value: figures.format(run.accepted) },
    { label: t('alreadyThere'), value: figures.format(run.alreadyThere) },
    { label: t('duplicate'), value: figures.format(run.twice.length) },
    { label: t('refused'), value: figures.format(run.back.length) },
    ...(left > 0 ? [{ label: t('left'), value: figures.format(left) }] : []),
  ];
  return (
    <Stack gap="loose">
      <Card title={run.status === 'done' ? t('doneTitle') : t('stoppedTitle')}>
        <Stack>
          <FigureList figures={counts} />
          {run.notMatched > 0 && <Banner title={t('notMatched', { count: run.notMatched })} />}
          <Row>
            <LinkButton to="/register">{t('toRegister')}</LinkButton>
            {run.job.kind === 'people' && (
              <Button look="quiet" onPress={onSessions}>
                {t('nextSessions')}
              </Button>
            )}
            <Button look="quiet" onPress={onAgain}>
              {t('again')}
            </Button>
          </Row>
        </Stack>
      </Card>
      <CameBack run={run} />
    </Stack>
  );
}
