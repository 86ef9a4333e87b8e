import { useState } from 'react';
import type { TodayLine, TodayLines } from '../../today-lines.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../words/use-words.ts';

type FiveCardProps = {
  /** In the order in which they are to be read. */
  five: readonly TodayLines[];
  /** What may be read after them. */
  after: TodayLines;
  /** For whoever has a day of their own below: how many of each, and who and why on one press. */
  isFolded: boolean;
  /** A concern waits that nobody has answered. */
  isWaiting: boolean;
};

function Lines({ lines, label, isShort }: { lines: readonly TodayLine[]; label: string; isShort: boolean }) {
  if (lines.length === 0) return null;
  return (
    <List aria-label={label}>
      {lines.map(({ key, to, title, sub }) => (
        <ListRow key={key} to={to} title={title} sub={isShort ? undefined : sub} />
      ))}
    </List>
  );
}

/** What a supervisor's day begins with, read in less than a minute: it stands above everything else, and never grows long. */
export function FiveCard({ five, after, isFolded, isWaiting }: FiveCardProps) {
  const t = useWords('today');
  const [isShort, setIsShort] = useState(isFolded);
  const all = [...five, after];
  const lines = five.flatMap((each) => each.lines);
  const isLooking = all.some((each) => each.isLooking);
  const isUnknown = all.some((each) => each.isUnknown);
  const isQuiet = lines.length + after.lines.length === 0;
  const fold = isFolded && !isLooking && !isQuiet && (
    <Button look="bare" small onPress={() => setIsShort(!isShort)}>
      {t(isShort ? 'today:whoAndWhy' : 'today:onlyNumbers')}
    </Button>
  );
  return (
    <Card title={t('today:five')} waiting={isWaiting && !isLooking} aside={fold || undefined}>
      {isLooking ? (
        // All at once: a line that came late would be read last, or not at all.
        <Loading blocks={1} />
      ) : (
        <>
          <Lines lines={lines} label={t('today:five')} isShort={isShort} />
          <Lines lines={after.lines} label={t('today:fiveAfter')} isShort={isShort} />
          {isQuiet && !isUnknown && <p className="muted">{t('today:fiveNothing')}</p>}
          {isUnknown && <p className="muted">{t('today:fiveUnknown')}</p>}
        </>
      )}
      <div>
        <LinkButton to="/team" look="quiet">
          {t('today:openTeam')}
        </LinkButton>
      </div>
    </Card>
  );
}
