import { Bar } from '../../ui/bar.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import { percentWords } from './number-words.ts';
import type { FileReport } from './release-types.ts';
import { ShownTwoWays } from './shown-two-ways.tsx';
import { variableWords } from './variable-words.ts';

/** A column that has lost as much as this is pointed out. */
const much = 0.5;

export function LossPart({ file: { loss, levels }, of }: { file: FileReport; of: string }) {
  const t = useWords('releaseReport');
  if (!loss) return <p className="muted">{t('lossReused')}</p>;
  const levelWords = (name: string): string => {
    const found = levels?.find(({ variable }) => variable === name);
    if (!found || found.level === 0) return t('levelExact');
    if (found.level === found.highest) return t('levelGone');
    return t('levelCoarser', { level: found.level, highest: found.highest });
  };
  return (
    <>
      <p>{t('lossMean', { share: Math.round(loss.mean * 100) })}</p>
      <ShownTwoWays
        of={`${t('lossTitle')} ${of}`}
        picture={
          <Stack gap="tight">
            {loss.byVariable.map(({ variable, loss: lost }) => (
              <Bar
                key={variable}
                label={variableWords(variable)}
                value={lost * 100}
                figure={percentWords(lost)}
                tone={lost >= much ? 'look' : 'plain'}
              />
            ))}
          </Stack>
        }
        table={
          <Table
            caption={t('lossCaption')}
            isDense
            stacks={false}
            rows={loss.byVariable}
            rowKey={({ variable }) => variable}
            columns={[
              { key: 'name', header: t('release:variable'), cell: ({ variable }) => variableWords(variable) },
              { key: 'lost', header: t('lost'), isNumeric: true, cell: (each) => percentWords(each.loss) },
              ...(levels
                ? [
                    {
                      key: 'level',
                      header: t('level'),
                      cell: ({ variable }: { variable: string }) => levelWords(variable),
                    },
                  ]
                : []),
            ]}
          />
        }
      />
    </>
  );
}
