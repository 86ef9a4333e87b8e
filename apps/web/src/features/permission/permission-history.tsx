import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Timeline, TimelineEntry } from '../../ui/timeline.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type Entry = Answered['permission']['history']['entries'][number];

/** Everything said about this permission, newest first, each with the words that were shown that day. */
export function PermissionHistory({ entries, today }: { entries: readonly Entry[]; today: string }) {
  const t = useWords('permission');
  return (
    <Card title={t('history')}>
      {entries.length === 0 ? (
        <p className="muted">{t('historyEmpty')}</p>
      ) : (
        <Timeline aria-label={t('history')}>
          {entries.map(({ id, kind, on, way, endsOn, wordsShown, by }) => (
            <TimelineEntry
              key={id}
              kind={kind === 'given' ? 'filled' : 'open'}
              when={[dayWords(on, today), t(`ways.${way}`), t('by', { name: by })].join(' · ')}
              title={[t(kind), endsOn && t('until', { when: dayWords(endsOn, today) })].filter(Boolean).join(', ')}
            >
              {wordsShown && (
                <details>
                  <summary className="small">{t('shown')}</summary>
                  <p className="small">{wordsShown}</p>
                </details>
              )}
            </TimelineEntry>
          ))}
        </Timeline>
      )}
    </Card>
  );
}
