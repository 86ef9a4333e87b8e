import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ConcernView } from '../features/concern/concern-view.tsx';
import { useWaitingConcern, WaitingConcern } from '../features/concern/waiting-concern.tsx';
import { RefusedBecause } from '../features/device/refused-because.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ConcernPage() {
  const t = useWords('concern');
  usePageTitle(t('pageTitle'));
  const { concernId = '' } = useParams();
  const write = useWaitingConcern(concernId);
  const read = useQuery({ ...trpc.concern.read.queryOptions({ concernId }), enabled: !write });
  if (write)
    return <WaitingConcern write={write} refused={write.refusal && <RefusedBecause refusal={write.refusal} />} />;
  return <WithAnswer read={read}>{(concern) => <ConcernView concern={concern} />}</WithAnswer>;
}
