import { type FigureName, figureNames, figures, isFigureName } from '@alongside/domain/figure/catalogue.ts';
import { useParams } from 'react-router';
import { HowLink } from '../how-link.tsx';
import { useAccount } from '../shell/account.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Narrow, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

/** The page it stands on, as far as the reader has it. */
function useBack(figure: FigureName) {
  const t = useWords('howMade');
  const { roles } = useAccount();
  const supervises = roles.includes('supervisor');
  const coordinates = roles.includes('coordinator');
  const evaluations = { to: '/evaluations', label: t('evaluation:back') };
  const organisation = { to: '/organisation', label: t('fidelity:backOrganisation') };
  const myTeam = { to: '/team', label: t('myTeam:pageTitle') };
  const among = {
    evaluation: evaluations,
    measures: supervises || coordinates ? { to: '/figures', label: t('howBack') } : evaluations,
    team: supervises || !coordinates ? myTeam : organisation,
    groups: supervises && !roles.includes('peer_worker') ? myTeam : { to: '/groups', label: t('group:backToGroups') },
    fidelity: { to: '/fidelity', label: t('fidelity:back') },
    involvement:
      roles.includes('researcher') && !coordinates
        ? evaluations
        : { to: '/involvement', label: t('involvement:pageTitle') },
  };
  return among[figures[figure].among];
}

function HowMade({ figure }: { figure: FigureName }) {
  const t = useWords('howMade');
  const { source, shown, among } = figures[figure];
  const parts = [
    ['what', t(`how.${figure}.what`)],
    ['rule', t(`how.${figure}.rule`)],
    ['out', t(`how.${figure}.out`)],
    ['rounded', t(`shown.${shown}`)],
    ['source', t(`source.${source ?? 'own'}`)],
  ] as const;
  const others = figureNames.filter((name) => name !== figure && figures[name].among === among);
  return (
    <>
      <PageHeading back={useBack(figure)} over={t('howOver')}>
        {t(`how.${figure}.title`)}
      </PageHeading>
      <Narrow>
        {parts.map(([part, words]) => (
          <Card key={part} title={t(`howParts.${part}`)}>
            <p>{words}</p>
          </Card>
        ))}
        {others.length > 0 && (
          <Card title={t('howOthers')}>
            <Stack gap="tight">
              {others.map((name) => (
                <HowLink key={name} figure={name} />
              ))}
            </Stack>
          </Card>
        )}
      </Narrow>
    </>
  );
}

/** What one number is, how it is worked out, what is left out, how it is shown and where its rule is from. */
export function HowMadePage() {
  const t = useWords('howMade');
  usePageTitle(t('howPageTitle'));
  const { figure = '' } = useParams();
  return isFigureName(figure) ? <HowMade figure={figure} /> : <NothingHere />;
}
