import {
  type Activity,
  activities,
  type Mode,
  modes,
  type Place,
  places,
} from '@alongside/domain/session/session-words.ts';
import { useWatch } from 'react-hook-form';
import { ChipGroup, MultiChipGroup } from '../../ui/chip-group.tsx';
import { useWords } from '../../words/use-words.ts';
import { FoldedChips } from './folded-chips.tsx';
import type { SessionForm } from './use-log-session.ts';

const usualModes: readonly Mode[] = ['in_person', 'phone', 'video', 'text'];
const usualActivities: readonly Activity[] = ['listening', 'creative', 'hopes', 'everyday', 'experience', 'accompany'];
/** "Online" and "on the phone" are said by the mode already. */
const placesToMeet: readonly Place[] = places.filter((place) => place !== 'online' && place !== 'phone');
const usualPlaces: readonly Place[] = ['cafe', 'outdoors', 'home', 'community_venue', 'service_base'];

export function ModeChips({ form }: { form: SessionForm }) {
  const t = useWords('session');
  const mode = useWatch({ control: form.control, name: 'mode' });
  return (
    <FoldedChips all={modes} frequent={usualModes} chosen={[mode]}>
      {(shown) => (
        <ChipGroup
          name="mode"
          label={t('how')}
          options={shown.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
      )}
    </FoldedChips>
  );
}

export function PlaceChips({ form }: { form: SessionForm }) {
  const t = useWords('session');
  const place = useWatch({ control: form.control, name: 'place' });
  return (
    <FoldedChips all={placesToMeet} frequent={usualPlaces} chosen={place ? [place] : []}>
      {(shown) => (
        <ChipGroup
          name="place"
          label={t('where')}
          isOptional
          options={shown.map((value) => ({ value, label: t(`place.${value}`) }))}
        />
      )}
    </FoldedChips>
  );
}

export function ActivityChips({ form }: { form: SessionForm }) {
  const t = useWords('session');
  const chosen = useWatch({ control: form.control, name: 'activities' }) ?? [];
  return (
    <FoldedChips all={activities} frequent={usualActivities} chosen={chosen}>
      {(shown) => (
        <MultiChipGroup
          name="activities"
          label={t('whatWeDid')}
          hint={t('whatWeDidHint')}
          options={shown.map((value) => ({ value, label: t(`activity.${value}`) }))}
        />
      )}
    </FoldedChips>
  );
}
