import { isRole, type LearningKind } from '@alongside/domain/learning/learning-words.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnList, OwnListItem, TypedWords } from '../../own-words.tsx';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';

export type Entry = Answered['learning']['open']['entries'][number];

/** Hours as they were given: halves and quarters stay. */
const useHours = () => {
  const { t } = useTranslation('learning');
  return (hours: number) => t('hours', { count: hours });
};

function EntryRow({ entry, today, steps }: { entry: Entry; today: string; steps?: ReactNode }) {
  const { t } = useTranslation('learning');
  const hoursWords = useHours();
  const { kind, title, place, startedOn, endedOn, hours, words } = entry;
  const when =
    endedOn === startedOn
      ? dayWords(startedOn, today)
      : endedOn
        ? t('fromTo', { from: dayWords(startedOn, today), to: dayWords(endedOn, today) })
        : t('from', { from: dayWords(startedOn, today) });
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
  today: string;
  stepsOf?: (entry: Entry) => ReactNode;
  /** What stands in place of an entry while it is changed. */
  insteadOf?: (entry: Entry) => ReactNode;
};

/** Courses with their hours, and roles that were taken on. */
export function LearningList({ entries, today, stepsOf, insteadOf }: LearningListProps) {
  const { t } = useTranslation('learning');
  const hoursWords = useHours();
  const parts = [
    { of: 'courses', has: (kind: LearningKind) => !isRole(kind) },
    { of: 'roles', has: (kind: LearningKind) => isRole(kind) },
  ] as const;
  return parts.map(({ of, has }) => {
    const ofPart = entries.filter(({ kind }) => has(kind));
    if (ofPart.length === 0) return null;
    const sum = ofPart.reduce((total, { hours }) => total + (hours ?? 0), 0);
    const sub = [t(`${of}Sub`, { count: ofPart.length }), sum > 0 && t('hoursInAll', { hours: hoursWords(sum) })];
    return (
      <Card key={of} title={t(of)} sub={sub.filter(Boolean).join(' ')}>
        <OwnList label={t(of)}>
          {ofPart.map(
            (entry) =>
              insteadOf?.(entry) ?? <EntryRow key={entry.id} entry={entry} today={today} steps={stepsOf?.(entry)} />,
          )}
        </OwnList>
      </Card>
    );
  });
}
