import { RotateCcw } from 'lucide-react';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import { writeChosen } from './asked-in-address.ts';
import type { RequestRead } from './release-types.ts';

/** For whoever asked: taking it back, or beginning again with the same choices. */
export function OwnRequestCard({ request }: { request: RequestRead }) {
  const t = useWords('releaseRequest');
  const step = useStep();
  type Asked = Parameters<typeof trpcClient.release.withdraw.mutate>[0];
  const requestId = request.id as Asked['requestId'];
  const isOpen = request.state === 'asked' || request.state === 'approved';
  return (
    <Card>
      <Stack gap="tight">
        <Row>
          <LinkButton
            look="quiet"
            icon={RotateCcw}
            to={`/evaluations/${request.evaluationId}/release?${writeChosen(request.asked)}`}
          >
            {t('again')}
          </LinkButton>
          {isOpen && (
            <Button
              look="quiet"
              onPress={() => void step(() => trpcClient.release.withdraw.mutate({ requestId }), t('withdrawnNow'))}
            >
              {t('withdraw')}
            </Button>
          )}
        </Row>
        <p className="small muted">
          {t('againSub')} {isOpen && t('withdrawSub')}
        </p>
      </Stack>
    </Card>
  );
}
