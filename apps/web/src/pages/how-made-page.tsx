import { figureNames, figures, isFigureName } from '@alongside/domain/figure/catalogue.ts';
import { useParams } from 'react-router';
import { HowLink } from '../features/figure/how-link.tsx';
import { useAccount } from '../shell/account.ts';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Narrow, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

/** What one number is, how it is worked out, what is left out, how it is shown and where its rule is from. */
export function HowMadePage() {
  const t = useWords('figure');
  usePageTitle(t('figure:howPageTitle'));
  const seesFigures = useAccount().roles.some((role) => role === 'supervisor' || role === 'coordinator');
  const { figure = '' } = useParams();
  if (!isFigureName(figure)) return <NothingHere />;
  const isMean = figure === 'mean_change';
  const parts = [
    ['what', t(`figure:how.${figure}.what`)],
    ['rule', t(`figure:how.${figure}.rule`)],
    ['out', t(`figure:how.${figure}.out`)],
    ['rounded', t(isMean ? 'figure:shownMean' : 'figure:shownRounded')],
    ['source', t(`figure:source.${figures[figure].source ?? 'own'}`)],
  ] as const;
  return (
    <>
      <PageHeading
        back={
          seesFigures
            ? { to: '/figures', label: t('figure:howBack') }
            : { to: '/evaluations', label: t('evaluation:back') }
        }
        over={t('figure:howOver')}
      >
        {t(`figure:how.${figure}.title`)}
      </PageHeading>
      <Narrow>
        {parts.map(([part, words]) => (
          <Card key={part} title={t(`figure:howParts.${part}`)}>
            <p>{words}</p>
          </Card>
        ))}
        <Card title={t('figure:howOthers')}>
          <Stack gap="tight">
            {figureNames
              .filter((name) => name !== figure)
              .map((name) => (
                <HowLink key={name} figure={name} />
              ))}
          </Stack>
        </Card>
      </Narrow>
    </>
  );
}
