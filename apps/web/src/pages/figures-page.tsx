import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AllMeasures } from '../features/figure/all-measures.tsx';
import { ChooseSmallNumbersCard } from '../features/figure/choose-small-numbers-card.tsx';
import { CountedCard } from '../features/figure/counted-card.tsx';
import { GoalFigures } from '../features/figure/goal-figures.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

type Whose = 'team' | 'organisation';

/** A supervisor's teams, a coordinator's organisation; who is both chooses. */
export function FiguresPage() {
  const t = useWords('figure');
  usePageTitle(t('pageTitle'));
  const { roles } = useAccount();
  const coordinates = roles.includes('coordinator');
  const isBoth = coordinates && roles.includes('supervisor');
  const [whose, setWhose] = useState<Whose>(roles.includes('supervisor') ? 'team' : 'organisation');
  return (
    <>
      <PageHeading sub={t('sub')}>{t(whose === 'team' ? 'teamTitle' : 'organisationTitle')}</PageHeading>
      <Stack gap="loose">
        {isBoth && (
          <ChipGroup
            name="whose"
            label={t('whose')}
            options={[
              { value: 'team', label: t('whoseTeam') },
              { value: 'organisation', label: t('whoseOrganisation') },
            ]}
            value={whose}
            onChange={(value) => setWhose(value as Whose)}
          />
        )}
        {whose === 'team' ? <TeamFigures /> : <OrganisationFigures />}
      </Stack>
    </>
  );
}

function TeamFigures() {
  const t = useWords('figure');
  const read = useQuery(trpc.figure.team.queryOptions());
  return (
    <WithAnswer read={read}>
      {(figures) =>
        figures.units.length === 0 ? (
          <EmptyState title={t('noTeamsTitle')}>{t('noTeamsBody')}</EmptyState>
        ) : (
          <Stack gap="loose">
            <CountedCard figures={figures} />
            <AllMeasures figures={figures} unitIs="unit" />
            <TeamGoals />
          </Stack>
        )
      }
    </WithAnswer>
  );
}

function OrganisationFigures() {
  const read = useQuery(trpc.figure.organisation.queryOptions());
  return (
    <WithAnswer read={read}>
      {(figures) => (
        <Stack gap="loose">
          <Columns>
            <CountedCard figures={figures} />
            <ChooseSmallNumbersCard chosen={figures.smallNumbers} evaluationId={null} />
          </Columns>
          <AllMeasures figures={figures} unitIs="unit" />
          <OrganisationGoals />
        </Stack>
      )}
    </WithAnswer>
  );
}

/** Asked for once the measures stand there, so that they do not wait for it. */
function TeamGoals() {
  const read = useQuery(trpc.figure.teamGoals.queryOptions());
  return <WithAnswer read={read}>{({ goals }) => <GoalFigures goals={goals} unitIs="unit" />}</WithAnswer>;
}

function OrganisationGoals() {
  const read = useQuery(trpc.figure.organisationGoals.queryOptions());
  return <WithAnswer read={read}>{({ goals }) => <GoalFigures goals={goals} unitIs="unit" />}</WithAnswer>;
}
