import { useQuery } from '@tanstack/react-query';
import { SignsForm } from '../features/review/signs-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ReviewSignsPage() {
  const t = useWords('review');
  usePageTitle(t('review:settings.title'));
  const read = useQuery(trpc.review.signs.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/organisation', label: t('organisation:title') }} sub={t('review:settings.sub')}>
        {t('review:settings.title')}
      </PageHeading>
      <WithAnswer read={read}>
        {(signs) => (
          <Narrow>
            <SignsForm read={signs} />
          </Narrow>
        )}
      </WithAnswer>
    </>
  );
}
