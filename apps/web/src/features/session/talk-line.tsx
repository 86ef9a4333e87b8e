import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';

/** A copy that was carried before this was there has none. */
type Talk = 'waits' | 'talked' | null | undefined;

export function useWishToTalk(sessionId: string, person: About) {
  const t = useWords('session');
  const toast = useToast();
  const send = useSend();
  const [isBusy, setBusy] = useState(false);
  const say = async (wantsToTalk: boolean): Promise<void> => {
    setBusy(true);
    try {
      const { isSent } = await send('session.wishToTalk', { sessionId, wantsToTalk }, { about: person });
      if (!isSent) toast(t('ui:keptHere'));
      else
        toast(t(wantsToTalk ? 'session:talk.said' : 'session:talk.takenBack'), {
          onUndo: () => void say(!wantsToTalk),
        });
    } catch (error) {
      toast(refusalWords(error));
    } finally {
      setBusy(false);
    }
  };
  return { say, isBusy };
}

type TalkLineProps = {
  session: { id: string; mine: boolean; voided: boolean; by: string; talk?: Talk };
  person: About;
  /** The reader's practice supervisor, where the session is their own. */
  talksWith: string | null;
};

/** Under a session its writer would like to talk about: for them, and for their practice supervisor. */
export function TalkLine({ session, person, talksWith }: TalkLineProps) {
  const t = useWords('session');
  const { say, isBusy } = useWishToTalk(session.id, person);
  const { talk, mine, by } = session;
  if (!talk || session.voided) return null;
  if (talk === 'talked') return <p className="small muted">{t(mine ? 'talk.mineTalked' : 'talk.theirsTalked')}</p>;
  return (
    <div>
      <Tag tone="look" icon={MessagesSquare}>
        {mine ? t('talk.mine') : t('talk.theirs', { name: firstName(by) })}
      </Tag>
      {mine && (
        <Row>
          <span className="small muted">
            {talksWith ? t('talk.seenBy', { name: firstName(talksWith) }) : t('talk.seenByNobody')}
          </span>
          <Button look="bare" small isBusy={isBusy} onPress={() => void say(false)}>
            {t('talk.takeBack')}
          </Button>
        </Row>
      )}
    </div>
  );
}
