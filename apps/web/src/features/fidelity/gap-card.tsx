import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Figures, meanWords } from './fidelity-read.ts';

/** Gaps in the order of the domains, in words: the widest is not put on top, so that nothing is made a contest. */
export function GapCard({ figures: { domains } }: { figures: Figures }) {
  const t = useWords('fidelity');
  const said = domains.map(({ domain, gaps }) => ({
    domain,
    lines: gaps.flatMap(({ of, from, gap }) => {
      if (gap === null) return [];
      const points = meanWords(Math.abs(gap));
      const way = Number(points) === 0 ? 'same' : gap > 0 ? 'higher' : 'lower';
      return [t(`gap.${way}`, { of: t(`gapOf.${of}`), from: t(`gapFrom.${from}`), points })];
    }),
  }));
  const heard = said.filter(({ lines }) => lines.length > 0);
  return (
    <Card title={t('gapsTitle')} sub={heard.length > 0 ? t('gapsSub') : undefined}>
      {heard.length === 0 && <p className="muted">{t('noGaps')}</p>}
      <List aria-label={t('gapsTitle')}>
        {heard.map(({ domain, lines }) => (
          <ListRow
            key={domain}
            title={t(`domain.${domain}`)}
            sub={lines.map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          />
        ))}
      </List>
      <HowLink figure="fidelity_gaps" />
    </Card>
  );
}

export function AgreementCard({ agreement }: { agreement: { compared: number; same: number; withinOne: number } }) {
  const t = useWords('fidelity');
  return (
    <Card title={t('agreementTitle')}>
      <p className="muted">{agreement.compared === 0 ? t('noAgreement') : t('agreement', agreement)}</p>
      <HowLink figure="rater_agreement" />
    </Card>
  );
}
