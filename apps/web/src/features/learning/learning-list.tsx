import { isRole, type LearningKind } from '@alongside/domain/learning/learning-words.ts';
import type { ReactNode } from 'react';
import { OwnList, OwnListItem, TypedWords } from '../../own-words.tsx';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

export type Entry = Answered['learning']['open']['entries'][number];

/** With the year, also this one: a list that somebody takes with them is read later. */
export const datedWords = (day: string): string => `${dayWords(day)} ${day.slice(0, 4)}`;

/** Hours as they were given: halves and quarters stay. */
const useHours = () => {
  const t = useWords('learning');
  return (hours: number) => t('hours', { count: hours });
};

function EntryRow({ entry, steps }: { entry: Entry; steps?: ReactNode }) {
  const t = useWords('learning');
  const hoursWords = useHours();
  const { kind, title, place, startedOn, endedOn, hours, words } = entry;
  const when =
    endedOn === startedOn
      ? datedWords(startedOn)
      : endedOn
        ? t('fromTo', { from: datedWords(startedOn), to: datedWords(endedOn) })
        : t('from', { from: datedWords(startedOn) });
  return (
    <OwnListItem>
      <Row between>
        <b>{title}</b>
        <Tag>{t(`kind.${kind}`)}</Tag>
      </Row>
      <p className="small muted">{[place, when, hours !== null && hoursWords(hours)].filter(Boolean).join(' · ')}</p>
      {words && <TypedWords>{words}</TypedWords>}
      {steps}
    </OwnListItem>
  );
}

type LearningListProps = {
  entries: readonly Entry[];
  stepsOf?: (entry: Entry) => ReactNode;
  /** What stands in place of an entry while it is changed. */
  insteadOf?: (entry: Entry) => ReactNode;
};

/** Courses with their hours, and roles that were taken on. */
export function LearningList({ entries, stepsOf, insteadOf }: LearningListProps) {
  const t = useWords('learning');
  const hoursWords = useHours();
  const parts = [
    { title: 'courses', sub: 'coursesSub', has: (kind: LearningKind) => !isRole(kind) },
    { title: 'roles', sub: 'rolesSub', has: (kind: LearningKind) => isRole(kind) },
  ] as const;
  return parts.map(({ title, sub, has }) => {
    const ofPart = entries.filter(({ kind }) => has(kind));
    if (ofPart.length === 0) return null;
    const sum = ofPart.reduce((total, { hours }) => total + (hours ?? 0), 0);
    const said = [t(sub, { count: ofPart.length }), sum > 0 && t('hoursInAll', { hours: hoursWords(sum) })];
    return (
      <Card key={title} title={t(title)} sub={said.filter(Boolean).join(' ')}>
        <OwnList label={t(title)}>
          {ofPart.map(
            (entry) => insteadOf?.(entry) ?? <EntryRow key={entry.id} entry={entry} steps={stepsOf?.(entry)} />,
          )}
        </OwnList>
      </Card>
    );
  });
}
