import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { dayWords, monthWords, todayIn } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Facts } from './facts.tsx';
import type { RequestRead } from './release-types.ts';
import { variableWords } from './variable-words.ts';

/** What was asked for, in words. */
export function RequestFacts({ request }: { request: RequestRead }) {
  const t = useWords('releaseRequest');
  const today = todayIn(useAccount().organisation.timeZone);
  const { asked, tier, k, method, destroyBy, recipient, report } = request;
  const asOf = asked.freeze === 'today' ? t('release:freezeIs.today') : report && monthWords(report.frozenOn);
  return (
    <Card title={t('factsTitle')}>
      <Stack>
        <Facts
          facts={[
            { label: t('question'), value: request.question },
            { label: t('recipient'), value: recipient },
            { label: t('factTier'), value: `${t(`release:tier.${tier}`)}: ${t('release:lookTheSame', { count: k })}` },
            { label: t('factMethod'), value: t(`release:method.${method}`) },
            { label: t('factVariables'), value: asked.variables.map(variableWords).join(', ') },
            { label: t('factPeople'), value: t(`release:peopleIs.${asked.people}`) },
            ...(asOf
              ? [
                  {
                    label: t('factFreeze'),
                    value: asked.freeze === 'today' ? asOf : t('freezeQuarter', { quarter: asOf }),
                  },
                ]
              : []),
            ...(asked.reuse ? [{ label: t('factReuse'), value: t('yes') }] : []),
            { label: t('factDestroy'), value: dayWords(destroyBy, today) },
          ]}
        />
      </Stack>
    </Card>
  );
}
