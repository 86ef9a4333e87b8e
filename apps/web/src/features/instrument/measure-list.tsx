import type { LicenceMark } from '@alongside/domain/instrument/licence-mark.ts';
import { Hammer } from 'lucide-react';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Words } from '../../words/known-words.ts';
import { useWords } from '../../words/use-words.ts';

type Listed = Answered['instrument']['list'];
type Measure = (Listed['own'] | Listed['library'])[number];

const libraryMarks = ['wording_ships', 'paste_wording', 'score_only'] as const satisfies LicenceMark[];

/** Every measure there is, those of the organisation first, then the library's by what its licence lets us do. */
export function MeasureList({ measures: { own, library } }: { measures: Listed }) {
  const t = useWords('instrument');
  const offered = [...own, ...library].filter(isOffered);
  return (
    <Stack gap="loose">
      <p className="muted">{t('offeredCount', { count: offered.length, of: own.length + library.length })}</p>
      <Card title={t('groups.own')} sub={t('groupSubs.own')}>
        {own.length === 0 ? (
          <>
            <p className="muted">{t('ownNone')}</p>
            <div>
              <LinkButton to="/organisation/measures/build" look="quiet" icon={Hammer}>
                {t('buildNew')}
              </LinkButton>
            </div>
          </>
        ) : (
          <Rows measures={own} label={t('groups.own')} />
        )}
      </Card>
      {libraryMarks.map((mark) => (
        <Group
          key={mark}
          title={t(`groups.${mark}`)}
          sub={t(`groupSubs.${mark}`)}
          measures={library.filter((each) => each.mark === mark && !each.isForWorkers)}
        />
      ))}
      <Group
        title={t('groups.forWorkers')}
        sub={t('groupSubs.forWorkers')}
        measures={library.filter((each) => each.isForWorkers)}
      />
    </Stack>
  );
}

const isOffered = (measure: Measure): boolean => measure.isOffered && !('retiredAt' in measure && measure.retiredAt);

function Group({ title, sub, measures }: { title: string; sub: string; measures: Listed['library'] }) {
  if (measures.length === 0) return null;
  return (
    <Card title={title} sub={sub}>
      <Rows measures={measures} label={title} />
    </Card>
  );
}

function Rows({ measures, label }: { measures: readonly Measure[]; label: string }) {
  const t = useWords('instrument');
  return (
    <List aria-label={label}>
      {measures.map((measure) => (
        <ListRow
          key={measure.key}
          to={`/organisation/measures/${measure.key}`}
          title={measure.name}
          sub={[measure.about, ...factsOf(measure, t)].join(' ')}
          trailing={<Offered measure={measure} />}
        />
      ))}
    </List>
  );
}

/** Among its own kind a measure need not say its licence; among those for workers it does. */
const factsOf = (measure: Measure, t: Words<'instrument'>): string[] => [
  ...(measure.items > 0 ? [`${t('questionCount', { count: measure.items })}.`] : []),
  ...(measure.isForWorkers && measure.mark !== 'own' ? [`${t(`marks.${measure.mark}`)}.`] : []),
  ...(measure.mark === 'paste_wording' && measure.canShowWording ? [t('wordingIsIn')] : []),
];

function Offered({ measure }: { measure: Measure }) {
  const t = useWords('instrument');
  if ('retiredAt' in measure && measure.retiredAt) return <Tag>{t('retired')}</Tag>;
  return measure.isOffered ? <Tag tone="good">{t('offered')}</Tag> : <Tag>{t('notOffered')}</Tag>;
}
