import { MessagesSquare } from 'lucide-react';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { SupervisionRead } from './supervision-read.ts';

/** While the two prepare: the meet-ups the peer worker would like to talk about, each leading to the person. */
export function TalkWishesCard({
  supervision: { toTalkAbout, today, iAmThePeerWorker },
}: {
  supervision: SupervisionRead;
}) {
  const t = useWords('supervision');
  if (toTalkAbout.length === 0) return null;
  return (
    <Card title={t('talkTitle')} sub={t(iAmThePeerWorker ? 'talkSubMine' : 'talkSub')} icon={MessagesSquare}>
      <List aria-label={t('talkTitle')}>
        {toTalkAbout.map(({ sessionId, heldOn, personId, name }) => (
          <ListRow
            key={sessionId}
            title={name ?? t('talkSomeone')}
            sub={dayWords(heldOn, today)}
            to={personId === null ? undefined : `/people/${personId}`}
          />
        ))}
      </List>
    </Card>
  );
}
