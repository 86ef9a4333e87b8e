import { useMutation } from '@tanstack/react-query';
import { PenLine, Share2 } from 'lucide-react';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import { isLockedFor, type SupervisionRead } from './supervision-read.ts';

function useShare({ id: supervisionId }: SupervisionRead) {
  const t = useWords('supervision');
  const step = useStep();
  const { mutateAsync } = useMutation(trpc.supervision.share.mutationOptions());
  const put = (shared: boolean): Promise<void> =>
    step(
      () => mutateAsync({ supervisionId, shared }),
      t(shared ? 'shared' : 'unshared'),
      shared ? () => void put(false) : undefined,
    );
  return put;
}

/** What comes next while the two prepare: write it down together, share it, or call it off. */
export function PrepareSteps({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const step = useStep();
  const share = useShare(supervision);
  const { mutateAsync } = useMutation(trpc.supervision.callOff.mutationOptions());
  const { id: supervisionId, heldOn, today, summary, calledOffAt } = supervision;
  const callOff = (calledOff: boolean): Promise<void> =>
    step(
      () => mutateAsync({ supervisionId, calledOff }),
      t(calledOff ? 'calledOff' : 'isPutBack'),
      calledOff ? () => void callOff(false) : undefined,
    );
  if (calledOffAt)
    return (
      <Banner
        title={t('calledOffTitle')}
        action={
          <Button look="quiet" onPress={() => void callOff(false)}>
            {t('putBack')}
          </Button>
        }
      >
        {t('calledOffBody')}
      </Banner>
    );
  const hasCome = heldOn <= today;
  return (
    <Card title={t('waits.write')} sub={t(hasCome ? 'shareSub' : 'shareTooEarly')} waiting={hasCome}>
      <Stack>
        <Row>
          <LinkButton to={`/supervision/${supervisionId}/write`} icon={PenLine} look={summary ? 'quiet' : 'primary'}>
            {t(summary ? 'writeMore' : 'write')}
          </LinkButton>
          {hasCome && (
            <Button icon={Share2} look={summary ? 'primary' : 'quiet'} onPress={() => void share(true)}>
              {t('share')}
            </Button>
          )}
          <Button look="bare" onPress={() => void callOff(true)}>
            {t('callOff')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** Once shared: change what was written while not both have signed, or go back to preparing while nobody has. */
export function ChangeSteps({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const share = useShare(supervision);
  const { id, marks } = supervision;
  if (isLockedFor(supervision)) return null;
  return (
    <Row>
      <LinkButton to={`/supervision/${id}/write`} icon={PenLine} look="quiet">
        {t('writeMore')}
      </LinkButton>
      {marks.length === 0 && (
        <Button look="bare" onPress={() => void share(false)}>
          {t('unshare')}
        </Button>
      )}
    </Row>
  );
}
