import { classes } from '../../ui/classes.ts';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import { judgeHeadline } from './judge-headline.ts';
import { aboutWords, signedWords } from './number-words.ts';
import styles from './release.module.css';
import type { FileReport } from './release-types.ts';
import { ShownTwoWays } from './shown-two-ways.tsx';
import { variableWords } from './variable-words.ts';

type Headline = FileReport['headline'][number];
type Told = Headline['before'];

export function HeadlinePart({ file, of }: { file: FileReport; of: string }) {
  const t = useWords('releaseReport');
  if (file.headline.length === 0) return <p className="muted">{t('headlineNone')}</p>;
  return (
    <Stack>
      {file.headline.map((each) => (
        <OneMeasure key={each.variable} headline={each} of={of} />
      ))}
    </Stack>
  );
}

function OneMeasure({ headline, of }: { headline: Headline; of: string }) {
  const t = useWords('releaseReport');
  const story = judgeHeadline(headline);
  const name = variableWords(headline.variable);
  const words = t(story, { name });
  if (story === 'storyFew') return <p className="muted">{words}</p>;
  const sides = [
    { side: t('inRecord'), told: headline.before },
    { side: t('inFile'), told: headline.after },
  ];
  const ends = sides.flatMap(({ told: { low, high } }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]);
  const reach = Math.max(1, ...ends) * 1.05;
  const mean = (told: Told) => (told.mean === null ? t('notTold') : signedWords(told.mean));
  return (
    <Stack gap="tight">
      <p>{story === 'storySame' ? words : <Tag tone="look">{words}</Tag>}</p>
      <ShownTwoWays
        of={`${name}, ${of}`}
        picture={
          <div className={styles.change}>
            {sides.map(({ side, told }, at) => (
              <Line key={side} side={side} told={told} reach={reach} isFile={at === 1} mean={mean(told)} />
            ))}
          </div>
        }
        table={
          <Table
            caption={t('headlineCaption')}
            captionIsHidden
            isDense
            rows={sides}
            rowKey={({ side }) => side}
            columns={[
              { key: 'side', header: t('where'), cell: ({ side }) => side },
              { key: 'mean', header: t('mean'), isNumeric: true, cell: ({ told }) => mean(told) },
              {
                key: 'range',
                header: t('interval'),
                isNumeric: true,
                cell: ({ told: { low, high } }) =>
                  low === null || high === null
                    ? t('notTold')
                    : t('intervalIs', { low: signedWords(low), high: signedWords(high) }),
              },
              { key: 'people', header: t('measured'), isNumeric: true, cell: ({ told }) => aboutWords(told.people) },
            ]}
          />
        }
      />
    </Stack>
  );
}

type LineProps = { side: string; told: Told; reach: number; isFile: boolean; mean: string };

function Line({ side, told: { mean: at, low, high }, reach, isFile, mean }: LineProps) {
  const place = (value: number) => `${(50 + (48 * value) / reach).toFixed(2)}%`;
  return (
    <>
      <span>{side}</span>
      <svg className={classes(styles.axis, isFile && styles.inFile)} aria-hidden="true">
        <line className={styles.nought} x1="50%" x2="50%" y1="0" y2="100%" />
        {low !== null && high !== null && (
          <line className={styles.range} x1={place(low)} x2={place(high)} y1="50%" y2="50%" />
        )}
        {at !== null && <circle className={styles.dot} cx={place(at)} cy="50%" r="6" />}
      </svg>
      <b>{mean}</b>
    </>
  );
}
