import { useQuery } from '@tanstack/react-query';
import { HowLink } from '../../how-link.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { monthWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type Read = Answered['ownMeasure']['teamFigure'];
type Line = { id: string; name: string; figure: Read['measures'][number]['whole'] | null };

const betterWords = { higher: 'betterHigher', lower: 'betterLower' } as const;

/** One figure of ten people or more, or the sentence that there is none. Nobody is ever named, and no team is put above another. */
export function TeamWellbeingCard() {
  const t = useWords('ownMeasure');
  const { data } = useQuery(trpc.ownMeasure.teamFigure.queryOptions());
  if (!data) return null;
  const { window, measures } = data;
  const sub = t('teamSub', { from: monthWords(window.from), to: monthWords(window.to) });
  return (
    <Card title={t('teamTitle')} sub={sub}>
      {measures.length === 0 && <p className="muted">{t('tooFew')}</p>}
      <Stack>
        {measures.map(({ instrument, name, scale, whole, teams }) => (
          <Table<Line>
            key={`${instrument}${scale.key}`}
            caption={[
              t('teamScale', { name, scale: scale.name, min: scale.min, max: scale.max }),
              scale.better !== 'neither' && t(betterWords[scale.better]),
            ]
              .filter(Boolean)
              .join(', ')}
            isDense
            rows={[{ id: 'whole', name: t('whole'), figure: whole }, ...teams]}
            rowKey={({ id }) => id}
            columns={[
              { key: 'team', header: t('team'), cell: ({ name: of }) => of },
              {
                key: 'mean',
                header: t('mean'),
                cell: ({ figure }) => (figure ? t('figure', figure) : <span className="muted">{t('teamTooFew')}</span>),
              },
              {
                key: 'people',
                header: t('howMany'),
                cell: ({ figure }) => (figure ? t('people', figure.people) : ''),
              },
            ]}
          />
        ))}
      </Stack>
      <HowLink figure="worker_wellbeing" />
    </Card>
  );
}
