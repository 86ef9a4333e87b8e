import { releaseFreezes, releasePeople } from '@alongside/domain/release/release-asked.ts';
import { leastK, mostK, releaseTiers } from '@alongside/domain/release/release-words.ts';
import type { Id } from '@alongside/domain/shared/id.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Chosen } from './asked-in-address.ts';
import { ChooseVariables } from './choose-variables.tsx';
import { quarterWords } from './number-words.ts';
import type { Variables } from './release-types.ts';

const usualK = [5, 8, 11, 15, 20, 30, mostK];

/** Steps of k that may be asked for, the one that is chosen among them. */
export const stepsOfK = (tier: Chosen['tier'], k: number): number[] =>
  [...new Set([...usualK, leastK[tier], k])].filter((step) => step >= leastK[tier]).sort((one, other) => one - other);

type ChooseAskedProps = { offered: Variables; chosen: Chosen; onChange: (chosen: Chosen) => void };

/** Everything that a release depends on beside the record itself. */
export function ChooseAsked({ offered, chosen, onChange }: ChooseAskedProps) {
  const t = useWords('release');
  const change = (part: Partial<Chosen>) => onChange({ ...chosen, ...part });
  const files = offered.earlier.filter(({ method }) => method !== 'table');
  return (
    <Columns>
      <Stack>
        <ChooseVariables
          offered={offered.variables}
          chosen={chosen.variables}
          onChange={(variables) => change({ variables })}
        />
        <ChipGroup
          name="people"
          label={t('people')}
          hint={t('peopleHint')}
          options={releasePeople.map((people) => ({ value: people, label: t(`peopleIs.${people}`) }))}
          value={chosen.people}
          onChange={(value) => change({ people: releasePeople.find((each) => each === value) ?? chosen.people })}
        />
        <ChipGroup
          name="freeze"
          label={t('freeze')}
          hint={t('freezeHint')}
          options={releaseFreezes.map((freeze) => ({
            value: freeze,
            label: t(`freezeIs.${freeze}`, { quarter: quarterWords(offered.quarter) }),
          }))}
          value={chosen.freeze}
          onChange={(value) => change({ freeze: releaseFreezes.find((each) => each === value) ?? chosen.freeze })}
        />
      </Stack>
      <Stack>
        <RadioCards
          name="tier"
          label={t('tierTitle')}
          options={releaseTiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`), hint: t(`tierSub.${tier}`) }))}
          value={chosen.tier}
          onChange={(value) => {
            const tier = releaseTiers.find((each) => each === value) ?? chosen.tier;
            change({ tier, k: Math.max(chosen.k, leastK[tier]) });
          }}
        />
        <ChipGroup
          name="k"
          label={t('k')}
          hint={t('kHint')}
          options={stepsOfK(chosen.tier, chosen.k).map((k) => ({ value: String(k), label: t('kIs', { count: k }) }))}
          value={String(chosen.k)}
          onChange={(k) => change({ k: Number(k) })}
        />
        {files.length > 0 && (
          <SelectField
            name="reuse"
            label={t('reuse')}
            hint={t('reuseHint')}
            emptyLabel={t('reuseNone')}
            options={files.map(({ id, releasedAt, question }) => ({
              value: id,
              label: `${t('reuseIs', { when: dayWords(releasedAt.slice(0, 10)) })}: ${question}`,
            }))}
            value={chosen.reuse ?? ''}
            onChange={(event) => change({ reuse: (event.currentTarget.value as Id<'release'>) || null })}
          />
        )}
      </Stack>
    </Columns>
  );
}
