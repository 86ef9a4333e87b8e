import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { datedWords } from '../features/learning/learning-list.tsx';
import { OwnLearning } from '../features/learning/own-learning.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function LearningPage() {
  const t = useWords('learning');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.learning.read.queryOptions());
  return (
    <WithAnswer read={read}>
      {(own) => (
        <>
          <PageHeading
            back={{ to: '/me', label: t('back') }}
            over={`${own.name} · ${t('printedOn', { when: datedWords(own.today) })}`}
            sub={t('sub')}
            actions={
              own.entries.length > 0 && (
                <Button look="quiet" icon={Printer} onPress={() => window.print()}>
                  {t('print')}
                </Button>
              )
            }
          >
            {t('title')}
          </PageHeading>
          <OwnLearning own={own} />
        </>
      )}
    </WithAnswer>
  );
}
