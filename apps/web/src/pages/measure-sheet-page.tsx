import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useParams } from 'react-router';
import { PaperSheet } from '../features/outcome/paper-sheet.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** The questions of one measure on paper, for whoever would rather have a pen. */
export function MeasureSheetPage() {
  const t = useWords('outcome');
  usePageTitle(t('sheetPageTitle'));
  const { personId = '', instrument = '' } = useParams();
  const offered = useQuery(trpc.outcome.offered.queryOptions());
  return (
    <WithAnswer read={offered}>
      {(measures) => {
        const found = measures.find((each) => each.instrument.key === instrument);
        if (!found?.canShowWording) return <NothingHere />;
        return (
          <Narrow>
            <div data-print="no">
              <PageHeading
                back={{ to: `/people/${personId}/measures/${instrument}`, label: t('otherWay') }}
                sub={t('sheetSub')}
                actions={
                  <Button look="quiet" icon={Printer} onPress={() => window.print()}>
                    {t('sheetPrint')}
                  </Button>
                }
              >
                {t('sheetTitle')}
              </PageHeading>
            </div>
            <PaperSheet instrument={found.instrument} />
          </Narrow>
        );
      }}
    </WithAnswer>
  );
}
