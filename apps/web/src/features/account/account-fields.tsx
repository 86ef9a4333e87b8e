import { roles } from '@alongside/domain/shared/role.ts';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Team } from './account-words.ts';

export type Place = { teamId: string; supervises: boolean };

type TeamPlacesProps = { teams: readonly Team[]; places: readonly Place[]; onChange: (places: Place[]) => void };

function TeamPlaces({ teams, places, onChange }: TeamPlacesProps) {
  const t = useWords('account');
  const placeIn = (teamId: string) => {
    const found = places.find((place) => place.teamId === teamId);
    return found ? (found.supervises ? 'supervises' : 'member') : 'none';
  };
  const choose = (teamId: string, chosen: string) => {
    const others = places.filter((place) => place.teamId !== teamId);
    onChange(chosen === 'none' ? others : [...others, { teamId, supervises: chosen === 'supervises' }]);
  };
  const options = (['none', 'member', 'supervises'] as const).map((value) => ({ value, label: t(`place.${value}`) }));
  return (
    <Stack>
      <div>
        <h2>{t('inTeams')}</h2>
        <p className="muted">{teams.length === 0 ? t('noTeamsYet') : t('inTeamsHint')}</p>
      </div>
      {teams.map((team) => (
        <SelectField
          key={team.id}
          name={`place-${team.id}`}
          label={team.name}
          options={options}
          emptyLabel={false}
          value={placeIn(team.id)}
          onChange={(event) => choose(team.id, event.target.value)}
        />
      ))}
    </Stack>
  );
}

/** The questions that inviting and changing have in common. */
export function AccountFields(props: TeamPlacesProps) {
  const t = useWords('account');
  return (
    <>
      <MultiChipGroup
        name="roles"
        label={t('roles')}
        hint={t('rolesHint')}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <TeamPlaces {...props} />
      <NumberField name="wte" label={t('wte')} hint={t('wteHint')} isOptional allowsDecimals />
      <DateField name="startedOn" label={t('startedOn')} isOptional />
    </>
  );
}

export function NameField() {
  const t = useWords('account');
  return <TextField name="name" label={t('name')} autoComplete="off" />;
}
