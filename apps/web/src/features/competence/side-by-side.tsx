import { type CompetenceDomain, competenceDomains } from '@alongside/domain/competence/competence-words.ts';
import { Card } from '../../ui/card.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './competence.module.css';
import { type CompetenceRead, otherName } from './competence-read.ts';

type View = Pick<NonNullable<CompetenceRead['mine']>, 'levels' | 'words'>;

function OneView({ who, view, domain }: { who: string; view: View; domain: CompetenceDomain }) {
  const t = useWords('competence');
  const level = view.levels[domain];
  return (
    <div className={styles.view}>
      <h4>{who}</h4>
      <p>{level ? <b>{t(`level.${level}`)}</b> : <span className="muted">{t('noLevel')}</span>}</p>
      {view.words[domain] && <p>{view.words[domain]}</p>}
    </div>
  );
}

/** Both views under each domain, in words: nothing is added up. Domains that both left open are not shown. */
export function SideBySide({ review }: { review: CompetenceRead }) {
  const t = useWords('competence');
  const { mine, theirs } = review;
  if (!mine || !theirs) return null;
  const saysSomething = (domain: CompetenceDomain) =>
    [mine, theirs].some((view) => view.levels[domain] || view.words[domain]);
  return (
    <Card title={t('together')} sub={t('togetherSub')}>
      {competenceDomains.filter(saysSomething).map((domain) => (
        <section key={domain} className={styles.domain} aria-label={t(`domain.${domain}`)}>
          <h3>{t(`domain.${domain}`)}</h3>
          <div className={styles.both}>
            <OneView who={t('you')} view={mine} domain={domain} />
            <OneView who={otherName(review)} view={theirs} domain={domain} />
          </div>
        </section>
      ))}
    </Card>
  );
}
