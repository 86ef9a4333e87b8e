import { FigureList } from '../../ui/figure-list.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import { aboutWords, oneInWords, percentWords } from './number-words.ts';
import { OpeningPart } from './opening-part.tsx';
import type { FileReport } from './release-types.ts';
import { variableWords } from './variable-words.ts';

type PartProps = { file: FileReport; of: string };

/** In plain words first, then in figures, then behind a press in all detail. */
export function RiskPart({ file: { risk, joint }, of }: PartProps) {
  const t = useWords('releaseReport');
  if (!risk) return null;
  const alike = risk.homogeneity.reduce((most, { classesAllAlike }) => Math.max(most, classesAllAlike), 0);
  return (
    <>
      <p>{t('riskSaid', { smallest: risk.smallestClass })}</p>
      <FigureList
        figures={[
          { label: t('smallest'), value: risk.smallestClass },
          { label: t('highest'), value: oneInWords(risk.highest) },
          { label: t('average'), value: oneInWords(risk.average) },
          { label: t('above'), note: t('aboveNote'), value: percentWords(risk.shareAboveThreshold) },
          { label: t('classes'), value: risk.classes },
          ...(risk.homogeneity.length > 0 ? [{ label: t('alike'), value: alike }] : []),
          ...(joint && joint.releases > 0 ? [{ label: t('joint'), value: joint.smallest ?? t('jointNone') }] : []),
        ]}
      />
      {joint && joint.unknown > 0 && <p className="small muted">{t('jointUnknown', { count: joint.unknown })}</p>}
      <OpeningPart show={t('sizesShow')} hide={t('sizesHide')} of={of}>
        <Stack>
          <Table
            caption={t('sizesCaption')}
            isDense
            stacks={false}
            rows={risk.classSizes.filter(({ classes }) => classes > 0)}
            rowKey={({ from }) => String(from)}
            columns={[
              { key: 'size', header: t('smallest'), cell: ({ from, to }) => t('sizeFromTo', { from, to }) },
              { key: 'classes', header: t('sizeGroups'), isNumeric: true, cell: ({ classes }) => classes },
              { key: 'people', header: t('sizePeople'), isNumeric: true, cell: ({ people }) => aboutWords(people) },
            ]}
          />
          {risk.singlingOut.length > 0 && (
            <Table
              caption={t('singlingCaption')}
              isDense
              stacks={false}
              rows={risk.singlingOut}
              rowKey={({ variables }) => variables.join(' ')}
              columns={[
                {
                  key: 'what',
                  header: t('singlingWhat'),
                  cell: ({ variables }) => variables.map(variableWords).join(', '),
                },
                {
                  key: 'people',
                  header: t('sizePeople'),
                  isNumeric: true,
                  cell: ({ people }) => (people === null || people === 0 ? t('withheld') : aboutWords(people)),
                },
              ]}
            />
          )}
        </Stack>
      </OpeningPart>
    </>
  );
}
