import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { CoverSheet } from '../features/cover/cover-sheet.tsx';
import { NoSignalBanner } from '../features/device/no-signal-banner.tsx';
import { UnsentHere } from '../features/device/unsent-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords } from '../words/day-words.ts';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

export function CoverSheetPage() {
  const t = useWords('cover');
  usePageTitle(t('mineTitle'));
  const { personId = '' } = useParams();
  const read = useQuery(trpc.cover.sheet.queryOptions({ personId }));
  return (
    <WithAnswer read={read}>
      {(sheet) => (
        <Stack gap="loose">
          <PageHeading
            back={{ to: '/people', label: t('sheetBack') }}
            sub={[
              sheet.pronouns,
              t('sheetSub', { name: firstName(sheet.forName), when: dayWords(sheet.until, sheet.today) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            {t('sheetTitle', { name: sheet.displayName })}
          </PageHeading>
          <NoSignalBanner readAt={read.dataUpdatedAt} />
          <UnsentHere about={personId} />
          <CoverSheet sheet={sheet} />
        </Stack>
      )}
    </WithAnswer>
  );
}
