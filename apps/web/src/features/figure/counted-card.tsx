import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { countWords, type FiguresRead } from './figure-words.ts';

export function CountedCard({ figures: { episodes, comparable, units } }: { figures: FiguresRead }) {
  const t = useWords('figure');
  return (
    <Card title={t('countedTitle')} sub={units.join(', ')}>
      <Stack gap="tight">
        <FigureList
          figures={[
            { label: t('episodes'), note: t('episodesNote'), value: countWords(t, episodes) },
            { label: t('comparable'), note: t('comparableNote'), value: countWords(t, comparable) },
          ]}
        />
        <HowLink figure="episodes" />
      </Stack>
    </Card>
  );
}
