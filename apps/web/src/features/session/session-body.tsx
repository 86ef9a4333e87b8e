import type { WrittenWith } from '@alongside/domain/session/session-words.ts';
import { useState } from 'react';
import type { About } from '../../outbox/write.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { AmendSessionForm } from './amend-session-form.tsx';
import styles from './session-words.module.css';
import { SessionWords, type WrittenWords } from './session-words.tsx';
import { useWishToTalk } from './talk-line.tsx';
import { useVoidSession } from './use-void-session.ts';
import { VoidSessionForm } from './void-session-form.tsx';

type SessionBodyProps = {
  session: { id: string; version: number; mine: boolean; voided: boolean; writtenWith: WrittenWith | null } & {
    talk?: 'waits' | 'talked' | null;
  };
  person: About;
  words: WrittenWords & { voidedReason: string | null };
  timeZone: string;
};

function VoidedBody({ session, words, person }: SessionBodyProps) {
  const t = useWords('session');
  const { putBack, isBusy } = useVoidSession(person);
  return (
    <>
      <p className="small">{t('voidedBecause', { reason: words.voidedReason ?? '' })}</p>
      <Button
        look="quiet"
        small
        isBusy={isBusy}
        onPress={() => void putBack({ sessionId: session.id, version: session.version })}
      >
        {t('restore')}
      </Button>
    </>
  );
}

/** Under a session's title, for the peer worker: the words, and what its writer can still do. */
export function SessionBody(props: SessionBodyProps) {
  const { session, words, timeZone, person } = props;
  const t = useWords('session');
  const talk = useWishToTalk(session.id, person);
  const [opened, setOpened] = useState<'amend' | 'void' | null>(null);
  if (session.voided) return <VoidedBody {...props} />;
  const onClose = () => setOpened(null);
  return (
    <>
      <SessionWords words={words} how={session.writtenWith} timeZone={timeZone} />
      {session.mine && !opened && (
        <div className={styles.act}>
          <Button look="bare" small onPress={() => setOpened('amend')}>
            {t('addOrTakeBack')}
          </Button>
        </div>
      )}
      {opened && (
        <div className={styles.fold}>
          {opened === 'amend' ? (
            <>
              <AmendSessionForm sessionId={session.id} person={person} onClose={onClose} />
              {!session.talk && (
                <Button
                  look="bare"
                  small
                  isBusy={talk.isBusy}
                  onPress={() => {
                    onClose();
                    void talk.say(true);
                  }}
                >
                  {t('talk.add')}
                </Button>
              )}
              <Button look="bare" small onPress={() => setOpened('void')}>
                {t('voidInstead')}
              </Button>
            </>
          ) : (
            <VoidSessionForm sessionId={session.id} version={session.version} person={person} onClose={onClose} />
          )}
        </div>
      )}
    </>
  );
}
