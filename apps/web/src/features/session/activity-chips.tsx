import { type Activity, activities } from '@alongside/domain/session/session-words.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import type { SessionForm } from './use-log-session.ts';

/** What most meetings are; the rest is one press away, and stays in view once chosen. */
const frequent: readonly Activity[] = ['listening', 'creative', 'hopes', 'everyday', 'experience', 'accompany'];

export function ActivityChips({ form }: { form: SessionForm }) {
  const { t } = useTranslation('session');
  const [showsAll, setShowsAll] = useState(false);
  const chosen = useWatch({ control: form.control, name: 'activities' }) ?? [];
  const rest = activities.filter((each) => !frequent.includes(each));
  const shown = [...frequent, ...rest.filter((each) => showsAll || chosen.includes(each))];
  return (
    <div>
      <MultiChipGroup
        name="activities"
        label={t('whatWeDid')}
        hint={t('whatWeDidHint')}
        options={shown.map((value) => ({ value, label: t(`activity.${value}`) }))}
      />
      {!showsAll && (
        <Button look="bare" icon={Plus} onPress={() => setShowsAll(true)}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
