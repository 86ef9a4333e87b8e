import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import { OpeningPart } from './opening-part.tsx';
import type { Variables } from './release-types.ts';
import { hidingWords, variableWords } from './variable-words.ts';

const kinds = ['about', 'support', 'measure'] as const;

type ChooseVariablesProps = {
  offered: Variables['variables'];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
};

/** What a release is to hold, in three groups, each with the part it plays. */
export function ChooseVariables({ offered, chosen, onChange }: ChooseVariablesProps) {
  const t = useWords('release');
  return (
    <Stack>
      {kinds.map((kind) => {
        const own = offered.filter((variable) => variable.kind === kind);
        if (own.length === 0)
          return (
            <p key={kind} className="muted">
              {t('noMeasures')}
            </p>
          );
        const isOwn = new Set(own.map(({ name }) => name));
        return (
          <MultiChipGroup
            key={kind}
            name={kind}
            label={t(kind)}
            hint={t(`kindHint.${kind}`)}
            options={own.map(({ name }) => ({ value: name, label: variableWords(name) }))}
            value={chosen.filter((name) => isOwn.has(name))}
            onChange={(names) => {
              const all = new Set([...chosen.filter((name) => !isOwn.has(name)), ...names]);
              onChange(offered.map(({ name }) => name).filter((name) => all.has(name)));
            }}
          />
        );
      })}
      <OpeningPart show={t('hidingShow')} hide={t('hidingHide')}>
        <WhatHappens offered={offered} />
      </OpeningPart>
    </Stack>
  );
}

function WhatHappens({ offered }: Pick<ChooseVariablesProps, 'offered'>) {
  const t = useWords('release');
  const hiding = (name: string) => {
    if (name === 'site_group' || name === 'start_half_year') return t(`hidingOf.${name}`);
    return hidingWords(name) ?? t('hidingOf.sensitive');
  };
  return (
    <Table
      caption={t('hidingCaption')}
      captionIsHidden
      isDense
      rows={offered}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('variable'), cell: ({ name }) => variableWords(name) },
        { key: 'role', header: t('part'), cell: ({ role }) => t(`role.${role}`) },
        { key: 'hiding', header: t('hiding'), cell: ({ name }) => hiding(name) },
      ]}
    />
  );
}
