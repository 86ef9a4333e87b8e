import { CommentInput } from '@alongside/domain/supervision/sign-supervision.ts';
import { useMutation } from '@tanstack/react-query';
import { Check, MessageSquare, PenLine } from 'lucide-react';
import { useState } from 'react';
import { newId, useNewId } from '../../new-id.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useStep } from '../../use-step.ts';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { LineForm } from './line-form.tsx';
import { isLockedFor, nameOf, otherName, type SupervisionRead } from './supervision-read.ts';
import styles from './team.module.css';

function CommentForm({ supervision, onClose }: { supervision: SupervisionRead; onClose: () => void }) {
  const t = useWords('supervision');
  const { mutateAsync } = useMutation(trpc.supervision.comment.mutationOptions());
  const { id: supervisionId, version } = supervision;
  return (
    <LineForm
      schema={CommentInput}
      start={{ id: useNewId('supervisionMark'), supervisionId, version, comment: '' }}
      name="comment"
      words={{
        label: t('commentLabel'),
        hint: t('commentHint'),
        save: t('commentSave'),
        saved: t('commented', { name: otherName(supervision) }),
      }}
      draft={['supervision comment', supervisionId]}
      // The words beside the form are read again after each change: it is about what stands there now.
      send={(typed) => mutateAsync({ ...typed, version })}
      onClose={onClose}
    />
  );
}

/** Who signed, and who said what instead; oldest first. */
function Marks({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const { id: me, organisation } = useAccount();
  if (supervision.marks.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('marksTitle')}>
      {supervision.marks.map(({ id, accountId, kind, comment, markedAt, counts }) => {
        const said = kind === 'commented' ? 'markCommented' : counts ? 'markSigned' : 'markSignedEarlier';
        const name = nameOf(supervision, accountId, t('you'), me);
        return (
          <li key={id} className={styles.mark}>
            <Icon of={kind === 'signed' ? Check : MessageSquare} />
            <div>
              <span className={styles.under}>
                {t(said, { name, when: instantWords(markedAt, organisation.timeZone) })}
              </span>
              {comment && <p className={styles.words}>{comment}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Each signs, or says what is missing instead; with both names it is closed. */
export function SignCard({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const { id: me } = useAccount();
  const step = useStep();
  const sign = useMutation(trpc.supervision.sign.mutationOptions());
  const takeBack = useMutation(trpc.supervision.takeBackMark.mutationOptions());
  const [isCommenting, setIsCommenting] = useState(false);
  const { id: supervisionId, version, marks, iSigned, isOfMine, state, waits } = supervision;
  const name = otherName(supervision);
  const isLocked = isLockedFor(supervision);
  const last = marks.filter((mark) => mark.accountId === me && mark.counts).at(-1);
  const putBack = (markId: string) => step(() => takeBack.mutateAsync({ markId }), t('takenBack'));
  const letStand = () => {
    const id = newId('supervisionMark');
    return step(
      () => sign.mutateAsync({ id, supervisionId, version }),
      t('stands', { name }),
      () => void putBack(id),
    );
  };
  const put = () => {
    const id = newId('supervisionMark');
    const closes = state === 'signed_by_one';
    return step(
      () => sign.mutateAsync({ id, supervisionId, version }),
      t('signed'),
      closes ? undefined : () => void putBack(id),
    );
  };
  const saysNow = () => {
    if (isLocked) return t('signedByBoth');
    if (waits === 'answer') return t('answerTheirs', { name });
    if (iSigned) return t('signedByYou', { name });
    if (state === 'signed_by_one') return t('signLast', { name });
    if (last?.kind === 'commented' && waits !== 'sign') return t('commentedByYou', { name });
    return t('signSub');
  };
  return (
    <Card title={isLocked ? t('marksTitle') : t('signTitle')} waiting={waits === 'sign' || waits === 'answer'}>
      <Stack>
        {isOfMine && <p>{saysNow()}</p>}
        <Marks supervision={supervision} />
        {isOfMine && !isLocked && isCommenting && (
          <CommentForm supervision={supervision} onClose={() => setIsCommenting(false)} />
        )}
        {isOfMine && !isLocked && !isCommenting && (
          <Row>
            {!iSigned && (
              <Button icon={PenLine} isBusy={sign.isPending} onPress={() => void put()}>
                {t('sign')}
              </Button>
            )}
            {waits === 'answer' && (
              <Button icon={Check} isBusy={sign.isPending} onPress={() => void letStand()}>
                {t('letStand')}
              </Button>
            )}
            <Button look="quiet" onPress={() => setIsCommenting(true)}>
              {t('comment')}
            </Button>
            {last && (
              <Button look="bare" onPress={() => void putBack(last.id)}>
                {t(last.kind === 'signed' ? 'takeBackSignature' : 'takeBackComment')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  );
}
