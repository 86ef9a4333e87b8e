import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { longDayWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';

type Supervision = NonNullable<Answered['today']['read']['supervision']>;

/** From a week before, the one marigold card of the day: it waits for the reader. */
const waitsFromDays = -7;

export function SupervisionCard({ supervision, isQuiet }: { supervision: Supervision; isQuiet?: boolean }) {
  const t = useWords('today');
  const { kind, withName, dueOn, daysPast, agreed } = supervision;
  // A copy that was carried before the kinds had days of their own names none.
  const of = kind ? t(`supervision:kind.${kind}`) : t('supervision');
  const when = longDayWords(dueOn);
  const said = daysPast > 0 ? 'supervisionPast' : agreed ? 'supervisionOn' : 'supervisionDue';
  return (
    <Card
      waiting={!isQuiet && daysPast >= waitsFromDays}
      title={withName ? t('supervisionOfKindWith', { kind: of, name: firstName(withName) }) : of}
    >
      <p>{t(said, { when })}</p>
    </Card>
  );
}
