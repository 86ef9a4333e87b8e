import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import { trpcClient } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { followRun } from './follow-run.ts';
import { heldBackWords } from './refusal-words.ts';
import type { RequestRead, Run } from './release-types.ts';
import { RunProgress } from './run-progress.tsx';

/** For the researcher, once it is approved. */
export function MakeCard({ requestId }: { requestId: RequestRead['id'] }) {
  const t = useWords('releaseRequest');
  const toast = useToast();
  const [run, setRun] = useState<Pick<Run, 'step' | 'share'> | null>(null);
  const [missed, setMissed] = useState<string | null>(null);
  const make = async () => {
    setMissed(null);
    setRun({ step: 'waiting', share: 0 });
    const ids = { id: newId('releaseRun'), releaseId: newId('release') };
    type Asked = Parameters<typeof trpcClient.release.make.mutate>[0];
    try {
      const over = await followRun(
        trpcClient.release.make.mutate({ ...ids, requestId: requestId as Asked['requestId'] }),
        setRun,
      );
      if (over.state === 'done') toast(t('made'));
      else setMissed(over.stopped ? t(`makeStoppedFor.${over.stopped.code}`) : t('makeStopped'));
    } catch (error) {
      setMissed(heldBackWords(error));
    }
    setRun(null);
    await lookAgain();
  };
  return (
    <Card waiting title={t('makeTitle')} sub={t('makeSub')}>
      {missed && <Banner isNews tone="look" title={missed} />}
      {run ? (
        <RunProgress label={t('release:making')} run={run} note={t('release:makeNote')} />
      ) : (
        <Row>
          <Button icon={PackageCheck} onPress={() => void make()}>
            {t('make')}
          </Button>
        </Row>
      )}
    </Card>
  );
}
