import { Card } from '../../ui/card.tsx';
import { dayWords, monthWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Facts } from './facts.tsx';
import { quarterWords } from './number-words.ts';
import type { Registered } from './release-types.ts';

/** One release as anybody may read it. */
export function RegisterEntry({ release }: { release: Registered }) {
  const t = useWords('release');
  const { releasedAt, question, recipient, tier, method, k, people, quarter, destroyBy, destroyedOn } = release;
  const day = (each: string) => `${dayWords(each)} ${each.slice(0, 4)}`;
  return (
    <Card>
      <div>
        <p className="small muted">{monthWords(releasedAt.slice(0, 10))}</p>
        <h2>{question}</h2>
      </div>
      <Facts
        facts={[
          { label: t('registerWhom'), value: `${recipient} (${t(`tier.${tier}`)})` },
          { label: t('registerWhat'), value: `${t(`method.${method}`)}: ${release.variables.join('; ')}` },
          {
            label: t('registerPeople'),
            value: people === null ? t('registerPeopleFew') : t('registerPeopleIs', { count: people }),
          },
          {
            label: t('registerSame'),
            value: method === 'table' ? t('registerTable') : t('registerSameIs', { count: k }),
          },
          ...(quarter
            ? [{ label: t('registerAsOf'), value: t('registerQuarter', { quarter: quarterWords(quarter) }) }]
            : []),
          destroyedOn
            ? { label: t('registerGone'), value: day(destroyedOn) }
            : {
                label: t('registerUntil'),
                value: tier === 'open' || !destroyBy ? t('registerKept') : day(destroyBy),
              },
        ]}
      />
    </Card>
  );
}
