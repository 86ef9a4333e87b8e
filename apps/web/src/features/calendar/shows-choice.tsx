import { type CalendarShows, calendarShows } from '@alongside/domain/calendar/calendar-feed.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { useWords } from '../../words/use-words.ts';

type ShowsChoiceProps = { name: string; value: CalendarShows; onChange: (shows: CalendarShows) => void };

/** What an event says beside its time, once it has left Alongside. */
export function ShowsChoice({ name, value, onChange }: ShowsChoiceProps) {
  const t = useWords('calendar');
  return (
    <ChipGroup
      name={name}
      label={t('shows')}
      hint={t('showsHint')}
      options={calendarShows.map((shows) => ({ value: shows, label: t(`show.${shows}`) }))}
      value={value}
      onChange={(shows) => onChange(shows as CalendarShows)}
    />
  );
}
