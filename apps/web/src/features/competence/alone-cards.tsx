import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import { type CompetenceRead, otherName } from './competence-read.ts';
import { useShareView, ViewForm } from './view-form.tsx';

/** While each writes alone: one's own view, and whether each is ready. The other's is not in the page at all. */
export function MineCard({ review }: { review: CompetenceRead }) {
  const t = useWords('competence');
  const title = review.side === 'self' ? t('mineTitle') : t('mineTitleOf', { name: review.peerWorkerName });
  return (
    <Card title={title} sub={t('mineSub')} icon={Lock}>
      <ViewForm review={review} />
    </Card>
  );
}

export function ReadyCard({ review }: { review: CompetenceRead }) {
  const t = useWords('competence');
  const put = useShareView(review);
  const step = useStep();
  const callOff = useMutation(trpc.competence.callOff.mutationOptions());
  const { id: reviewId, mine, theyShared, side } = review;
  const name = otherName(review);
  const off = (calledOff: boolean): Promise<void> =>
    step(
      () => callOff.mutateAsync({ reviewId, calledOff }),
      t(calledOff ? 'calledOff' : 'putBack'),
      () => void off(!calledOff),
    );
  return (
    <Card title={t(side === 'self' ? 'theirsTitle' : 'theirsTitleSelf', { name })} sub={t('theirsWaits')}>
      <Stack>
        <p>{t(theyShared ? 'theirsReady' : 'theirsNotReady', { name })}</p>
        {mine ? (
          <CheckboxField
            name="ready"
            label={t('isReady', { name })}
            hint={t('readyHint')}
            checked={mine.sharedAt !== null}
            onChange={() => void put(mine.sharedAt === null)}
          />
        ) : (
          <p className="small muted">{t('writeFirst')}</p>
        )}
        <Row>
          <Button look="bare" small onPress={() => void off(true)}>
            {t('callOff')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

export function CalledOffCard({ review }: { review: CompetenceRead }) {
  const t = useWords('competence');
  const step = useStep();
  const { mutateAsync } = useMutation(trpc.competence.callOff.mutationOptions());
  return (
    <Card>
      <p>{t('offBody')}</p>
      <Row>
        <Button
          look="quiet"
          onPress={() => void step(() => mutateAsync({ reviewId: review.id, calledOff: false }), t('putBack'))}
        >
          {t('bringBack')}
        </Button>
      </Row>
    </Card>
  );
}
