import { Link, useLocation } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { Count } from '../ui/tag.tsx';
import { useWords } from '../words/use-words.ts';
import { useAccount } from './account.ts';
import { isCurrentPlace, type Place, placesFor, splitForPhone } from './places.ts';
import styles from './shell.module.css';

/** How many things wait for the reader, by place: `{ '/supervision': 2 }`. */
export type Waiting = Readonly<Record<string, number>>;

export function PlaceLinks({
  places,
  waiting,
  isShort,
}: {
  places: readonly Place[];
  waiting: Waiting;
  isShort?: boolean;
}) {
  const t = useWords('shell');
  const { pathname } = useLocation();
  return places.map((place) => {
    const count = waiting[place.to] ?? 0;
    return (
      <Link
        key={place.to}
        to={place.to}
        className={styles.place}
        aria-current={isCurrentPlace(place, pathname) ? (pathname === place.to ? 'page' : 'true') : undefined}
      >
        <Icon of={place.icon} />
        <span className={styles.placeName}>{t((isShort && place.shortLabel) || place.label)}</span>
        {count > 0 && <Count label={t('waiting', { count })}>{count}</Count>}
      </Link>
    );
  });
}

/** On a phone, for the Me page: the places that did not fit on the bar. */
export function MorePlaces() {
  const t = useWords('shell');
  const { underMe } = splitForPhone(placesFor(useAccount().roles));
  if (underMe.length === 0) return null;
  return (
    <div className={styles.onlyPhone}>
      <List aria-label={t('mainMenu')}>
        {underMe.map((place) => (
          <ListRow key={place.to} to={place.to} title={t(place.label)} leading={<Icon of={place.icon} />} />
        ))}
      </List>
    </div>
  );
}
