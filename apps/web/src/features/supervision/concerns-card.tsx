import { useMutation } from '@tanstack/react-query';
import { Link2, Undo2 } from 'lucide-react';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useStep } from '../../use-step.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { isLockedFor, type SupervisionRead } from './supervision-read.ts';

type Discussed = SupervisionRead['concerns'][number];

/** Concerns the reader may know of by themselves: talked about here, or, for the two, still to be said so. */
export function ConcernsCard({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const step = useStep();
  const link = useMutation(trpc.supervision.linkConcern.mutationOptions());
  const { id: supervisionId, concerns, isOfMine, calledOffAt, heldOn, today } = supervision;
  // Before the day nothing has been talked about.
  const mayLink = isOfMine && heldOn <= today && !isLockedFor(supervision) && calledOffAt === null;
  const shown = concerns.filter(({ isLinked }) => isLinked || mayLink);
  if (shown.length === 0) return null;
  const put = (concernId: string, linked: boolean): Promise<void> =>
    step(
      () => link.mutateAsync({ supervisionId, concernId, linked }),
      t(linked ? 'concernLinked' : 'concernUnlinked'),
      () => void put(concernId, !linked),
    );
  const linkButton = ({ concernId, isLinked, raisedOn }: Discussed) => (
    <Button
      look="quiet"
      small
      icon={isLinked ? Undo2 : Link2}
      aria-label={t(isLinked ? 'concernUnlinkWhich' : 'concernLinkWhich', { when: dayWords(raisedOn, today) })}
      onPress={() => void put(concernId, !isLinked)}
    >
      {t(isLinked ? 'concernUnlink' : 'concernLink')}
    </Button>
  );
  return (
    <Card title={t('concernsTitle')} sub={t(isOfMine ? 'concernsSubOfTwo' : 'concernsSub')}>
      <List aria-label={t('concernsTitle')}>
        {shown.map((each) => (
          <ListRow
            key={each.concernId}
            to={`/concerns/${each.concernId}`}
            title={t('concernOf', { when: dayWords(each.raisedOn, today) })}
            after={each.personName && t('concernAbout', { name: each.personName })}
            trailingGoesBelow
            trailing={mayLink ? linkButton(each) : undefined}
          />
        ))}
      </List>
    </Card>
  );
}
