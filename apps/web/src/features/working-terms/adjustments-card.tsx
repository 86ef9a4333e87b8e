import { useMutation } from '@tanstack/react-query';
import { Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { OwnList, OwnListItem, TypedWords } from '../../own-words.tsx';
import { ShareCard } from '../../share-card.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useStep } from '../../use-step.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AddAdjustmentForm, type Adjustment, AmendAdjustmentForm } from './adjustment-form.tsx';
import type { TermsRead } from './terms-cards.tsx';

function OneAdjustment({ adjustment, read }: { adjustment: Adjustment; read: TermsRead }) {
  const t = useWords('workingTerms');
  const step = useStep();
  const end = useMutation(trpc.workingTerms.endAdjustment.mutationOptions());
  const [isAmending, setIsAmending] = useState(false);
  const { id: adjustmentId, words, agreedOn, reviewOn, endedAt, writtenByName } = adjustment;
  const put = (ended: boolean): Promise<void> =>
    step(
      () => end.mutateAsync({ adjustmentId, ended }),
      t(ended ? 'adjustEnded' : 'adjustBack'),
      () => void put(!ended),
    );
  if (isAmending) return <AmendAdjustmentForm adjustment={adjustment} onClose={() => setIsAmending(false)} />;
  const facts = [
    t('adjustBy', { name: writtenByName }),
    agreedOn && t('adjustAgreedOn', { when: dayWords(agreedOn, read.today) }),
    reviewOn && t('adjustReviewOn', { when: dayWords(reviewOn, read.today) }),
  ];
  return (
    <>
      <TypedWords>{words}</TypedWords>
      <p className="small muted">{facts.filter(Boolean).join(' ')}</p>
      {endedAt && (
        <Row>
          <Tag>{t('adjustOver')}</Tag>
        </Row>
      )}
      {read.mayWriteAdjustments && (
        <Row>
          {!endedAt && (
            <Button look="quiet" small aria-label={t('adjustAmendWhat', { words })} onPress={() => setIsAmending(true)}>
              {t('adjustAmend')}
            </Button>
          )}
          <Button
            look="bare"
            small
            aria-label={t(endedAt ? 'adjustAgainWhat' : 'adjustEndWhat', { words })}
            onPress={() => void put(endedAt === null)}
          >
            {t(endedAt ? 'adjustAgain' : 'adjustEnd')}
          </Button>
        </Row>
      )}
    </>
  );
}

/** What makes the work possible: for the worker, their line manager, and whom the worker lets see it. */
export function AdjustmentsCard({ read }: { read: TermsRead }) {
  const t = useWords('workingTerms');
  const [isAdding, setIsAdding] = useState(false);
  const { accountId, adjustments, iAmTheWorker, mayWriteAdjustments, name } = read;
  if (!adjustments)
    return (
      <Card title={t('adjustTitle')} icon={Lock}>
        <p className="muted">{t('adjustHidden')}</p>
      </Card>
    );
  return (
    <Card title={t('adjustTitle')} sub={iAmTheWorker ? t('adjustSub') : t('adjustSubOther', { name })} icon={Lock}>
      <Stack>
        {adjustments.length === 0 && !isAdding && <p className="muted">{t('adjustNone')}</p>}
        {adjustments.length > 0 && (
          <OwnList label={t('adjustTitle')}>
            {adjustments.map((adjustment) => (
              <OwnListItem key={adjustment.id}>
                <OneAdjustment adjustment={adjustment} read={read} />
              </OwnListItem>
            ))}
          </OwnList>
        )}
        {isAdding && <AddAdjustmentForm accountId={accountId} onClose={() => setIsAdding(false)} />}
        {mayWriteAdjustments && !isAdding && (
          <Row>
            <Button look="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
              {t('adjustAdd')}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

export function ShareAdjustmentsCard({ read }: { read: TermsRead }) {
  const t = useWords('workingTerms');
  const { mutateAsync } = useMutation(trpc.workingTerms.shareAdjustments.mutationOptions());
  const lineLead = read.terms?.lineLeadName;
  return (
    <>
      <ShareCard
        sub={t('shareSub')}
        readers={read.readers}
        shares={read.shares}
        put={(accountId, shared) => mutateAsync({ accountId, shared })}
      />
      <p className="small muted">{lineLead ? t('adjustSeen', { name: lineLead }) : t('adjustNoLead')}</p>
    </>
  );
}
