import { fidelityDomains } from '@alongside/domain/fidelity/fidelity-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { AmendScaleForm } from '../features/fidelity/amend-scale-form.tsx';
import type { ScaleRead } from '../features/fidelity/fidelity-read.ts';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Narrow } from '../ui/layout.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

function Sentences({ scale }: { scale: ScaleRead }) {
  const t = useWords('fidelity');
  return fidelityDomains.map((domain) => (
    <Card key={domain} title={t(`domain.${domain}`)} sub={t(`domainAbout.${domain}`)}>
      <List>
        {scale.items
          .filter((item) => item.domain === domain)
          .map(({ key, words }) => (
            <ListRow key={key} title={words} />
          ))}
      </List>
    </Card>
  ));
}

export function FidelityScalePage() {
  const t = useWords('fidelity');
  usePageTitle(t('scaleTitle'));
  const navigate = useNavigate();
  const isCoordinator = useAccount().roles.includes('coordinator');
  const read = useQuery(trpc.fidelity.scale.queryOptions());
  return (
    <WithAnswer read={read}>
      {(scale) => (
        <Narrow>
          <PageHeading back={{ to: '/fidelity', label: t('back') }} sub={t('scaleSub')}>
            {t('scaleTitle')}
          </PageHeading>
          <p className="muted">{scale.number === 0 ? t('scaleShipped') : t('scaleNumber', { number: scale.number })}</p>
          {isCoordinator && scale.frozenAt !== null && <Banner title={t('scaleFrozen')} />}
          {isCoordinator ? (
            <AmendScaleForm key={scale.number} scale={scale} onSaved={() => navigate('/fidelity')} />
          ) : (
            <>
              <p className="muted">{t('scaleReadOnly')}</p>
              <Sentences scale={scale} />
            </>
          )}
        </Narrow>
      )}
    </WithAnswer>
  );
}
