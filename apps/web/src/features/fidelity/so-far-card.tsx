import { useAccount } from '../../shell/account.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Row } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FidelityRead } from './fidelity-read.ts';
import { useFidelityReview } from './use-fidelity-review.ts';

/** How many of each kind there are, for whoever looks. */
export function SoFarCard({ review }: { review: FidelityRead }) {
  const t = useWords('fidelity');
  return (
    <Card title={t('countsTitle')} sub={t(review.mayRate ? 'countsSubRater' : 'countsSub')}>
      <FigureList
        figures={review.counts.map(({ informant, held, agreed }) => ({
          label: t(`informants.${informant}`),
          value: t('countOf', { agreed, held }),
        }))}
      />
    </Card>
  );
}

/** For the coordinator: the way back stays a little longer than the toast. */
export function ReopenBanner({ review }: { review: FidelityRead }) {
  const t = useWords('fidelity');
  const { reopen } = useFidelityReview(review);
  const { roles } = useAccount();
  if (!review.mayReopen || !roles.includes('coordinator')) return null;
  return (
    <Banner
      title={t('reopenTitle')}
      action={
        <Button look="quiet" onPress={() => void reopen()}>
          {t('reopen')}
        </Button>
      }
    >
      {t('reopenBody')}
    </Banner>
  );
}

/** For the coordinator: closing shows the figures, and is undone for a few minutes only. */
export function CloseCard({ review }: { review: FidelityRead }) {
  const t = useWords('fidelity');
  const { close, drop, isClosing } = useFidelityReview(review);
  if (!useAccount().roles.includes('coordinator')) return null;
  const held = review.counts.reduce((sum, each) => sum + each.held, 0);
  const notAgreed = held - review.counts.reduce((sum, each) => sum + each.agreed, 0);
  return (
    <Card title={t('closeTitle')}>
      <p>{t('closeBody')}</p>
      {notAgreed > 0 && <p className="muted">{t('closeNotAgreed', { count: notAgreed })}</p>}
      <Row>
        {held === 0 ? (
          <Button look="bare" onPress={() => void drop()}>
            {t('dropReview')}
          </Button>
        ) : (
          <Button look="quiet" isBusy={isClosing} onPress={() => void close()}>
            {t('close')}
          </Button>
        )}
      </Row>
    </Card>
  );
}
