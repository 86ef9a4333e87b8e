import { useQuery } from '@tanstack/react-query';
import { CadenceForm } from '../features/supervision/cadence-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function SupervisionCadencePage() {
  const t = useWords('supervision');
  usePageTitle(t('supervision:cadenceTitle'));
  const read = useQuery(trpc.supervision.cadence.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/organisation', label: t('organisation:title') }} sub={t('supervision:cadenceSub')}>
        {t('supervision:cadenceTitle')}
      </PageHeading>
      <WithAnswer read={read}>
        {(cadence) => (
          <Narrow>
            <CadenceForm cadence={cadence} />
          </Narrow>
        )}
      </WithAnswer>
    </>
  );
}
