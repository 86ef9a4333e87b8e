import { withPastedWording } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { FileCard } from '../features/instrument/file-card.tsx';
import { OfferCard } from '../features/instrument/offer-card.tsx';
import { OwnCard } from '../features/instrument/own-card.tsx';
import { ScoringCard } from '../features/instrument/scoring-card.tsx';
import { LicenceCard, QuestionsCard } from '../features/instrument/structure-cards.tsx';
import { TimingCard } from '../features/instrument/timing-card.tsx';
import type { MeasureRead } from '../features/instrument/use-choice.ts';
import { WordingCard } from '../features/instrument/wording-card.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function MeasureSettingsPage() {
  const t = useWords('instrument');
  usePageTitle(t('title'));
  const { key = '' } = useParams();
  const read = useQuery(trpc.instrument.read.queryOptions({ key }));
  return <WithAnswer read={read}>{(measure) => <Settings key={key} measure={measure} />}</WithAnswer>;
}

function Settings({ measure }: { measure: MeasureRead }) {
  const t = useWords('instrument');
  const { instrument, mark, choice } = measure;
  // The file is made of the bare one: pasted wording is shown here and never leaves.
  const shown = withPastedWording(instrument, choice.wording);
  return (
    <>
      <PageHeading
        back={{ to: '/organisation/measures', label: t('title') }}
        over={instrument.isForWorkers ? `${t(`marks.${mark}`)} · ${t('forWorkers')}` : t(`marks.${mark}`)}
        sub={instrument.about}
      >
        {instrument.name}
      </PageHeading>
      <Columns>
        <Stack gap="loose">
          <OfferCard measure={measure} />
          {instrument.licence.kind === 'paste_wording' && <WordingCard measure={measure} />}
          <QuestionsCard instrument={shown} />
          <ScoringCard instrument={instrument} />
        </Stack>
        <Stack gap="loose">
          <TimingCard key={measure.choice.version} measure={measure} />
          {measure.own && <OwnCard id={instrument.key} own={measure.own} />}
          <FileCard instrument={instrument} />
          <LicenceCard instrument={instrument} />
        </Stack>
      </Columns>
    </>
  );
}
