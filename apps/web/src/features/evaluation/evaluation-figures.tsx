import { HowLink, HowLinks } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import { type EvaluationRead, figures, figureWords, madeAs } from './figure-words.ts';

/** Every figure with its words: what was counted, and what was not. */
export function AllSites({ evaluation }: { evaluation: EvaluationRead }) {
  const t = useWords('evaluation');
  return (
    <Card title={t('allTitle')}>
      <FigureList
        figures={figures.map((figure) => ({
          label: t(`figure.${figure}`),
          note: t(`note.${figure}`),
          value: figureWords(evaluation.all[figure]),
        }))}
      />
      <HowLinks figures={Object.values(madeAs)} />
    </Card>
  );
}

export function SiteTable({ evaluation }: { evaluation: EvaluationRead }) {
  const t = useWords('evaluation');
  return (
    <Card title={t('evaluation:sitesTitle')} sub={t('evaluation:sitesNote')}>
      <Table
        caption={t('evaluation:sitesCaption')}
        captionIsHidden
        isDense
        rows={evaluation.sites}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'site',
            header: t('evaluation:site'),
            cell: ({ name, kind }) => (
              <>
                {name} <span className="small muted">{t(`signIn:kind.${kind}`)}</span>
              </>
            ),
          },
          ...figures.map((figure) => ({
            key: figure,
            header: t(`evaluation:short.${figure}`),
            isNumeric: true,
            cell: (site: EvaluationRead['sites'][number]) => figureWords(site.figures[figure]),
          })),
        ]}
      />
      <HowLinks figures={[...Object.values(madeAs), 'small_numbers']} />
    </Card>
  );
}

export function LeftOut({ evaluation: { leftOut } }: { evaluation: EvaluationRead }) {
  const t = useWords('evaluation');
  return (
    <Card title={t('leftOutTitle')} sub={t('leftOutSub')}>
      <Stack gap="tight">
        <FigureList
          figures={leftOut.reasons.map(({ reason, people }) => ({
            label: t(`reason.${reason}`),
            value: figureWords(people),
          }))}
        />
        {leftOut.reasons.some(({ people }) => people === null) && <p className="small muted">{t('withheldWhy')}</p>}
        <HowLink figure="left_out" />
      </Stack>
    </Card>
  );
}
