import { useTranslation } from 'react-i18next';
import type { Answered } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bar } from '../../ui/bar.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Stack } from '../../ui/layout.tsx';

type Preview = Answered['release']['preview'];

const percentOf = (share: number): number => Math.round(share * 100);

/** Risk beside what it costs: the smallest group, and what is hidden to reach it. */
export function ReleasePreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('release');
  const { rows, smallestGroup, hiddenShare, hiddenByColumn } = preview;
  return (
    <Stack>
      <FigureList
        figures={[
          { label: t('rows'), value: rows },
          { label: t('smallest'), value: smallestGroup },
          { label: t('chance'), note: t('chanceNote'), value: t('chanceIs', { count: smallestGroup }) },
          { label: t('hidden'), value: t('percent', { count: percentOf(hiddenShare) }) },
        ]}
      />
      <Stack gap="tight">
        <h3>{t('hiddenByColumn')}</h3>
        {hiddenByColumn.map(({ column, share }) => (
          <Bar
            key={column}
            label={t(`column.${column}`)}
            value={percentOf(share)}
            figure={t('percent', { count: percentOf(share) })}
            tone={share > 0.5 ? 'look' : 'plain'}
          />
        ))}
        <p className="small muted">{t('teamNote')}</p>
      </Stack>
      {hiddenShare > 0.5 && <Banner title={t('much')} />}
    </Stack>
  );
}
