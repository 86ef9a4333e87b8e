import type { Role } from '@alongside/domain/shared/role.ts';
import {
  Bell,
  BookUser,
  Building2,
  CalendarOff,
  ChartNoAxesColumn,
  CircleUserRound,
  FileInput,
  LifeBuoy,
  ListTodo,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  Network,
  PackageCheck,
  Sun,
  Telescope,
  UsersRound,
  Waypoints,
} from 'lucide-react';

type PlaceName =
  | 'today'
  | 'myPeople'
  | 'groups'
  | 'myTeam'
  | 'supervision'
  | 'concerns'
  | 'cover'
  | 'leave'
  | 'register'
  | 'teamsAndAccounts'
  | 'teams'
  | 'import'
  | 'organisation'
  | 'evaluations'
  | 'figures'
  | 'releases'
  | 'actions'
  | 'notices'
  | 'me';

export type Place = {
  to: string;
  label: PlaceName;
  /** For the phone's bar, where the label is too long. */
  shortLabel?: PlaceName;
  icon: LucideIcon;
  /** Empty: for everyone. */
  roles: readonly Role[];
  /** Shown only to whom it has something for. */
  isSeldom?: boolean;
  /** Other addresses under which this place counts as the current one. */
  also?: readonly string[];
};

/** The order is that of the working day: what is mine, what is my team's, what is the organisation's. */
const places: readonly Place[] = [
  { to: '/', label: 'today', icon: Sun, roles: ['peer_worker', 'supervisor'] },
  { to: '/people', label: 'myPeople', icon: UsersRound, roles: ['peer_worker'] },
  { to: '/groups', label: 'groups', icon: MessageCircle, roles: ['peer_worker'] },
  { to: '/team', label: 'myTeam', icon: Waypoints, roles: ['supervisor'] },
  { to: '/supervision', label: 'supervision', icon: MessagesSquare, roles: ['peer_worker', 'supervisor'] },
  {
    to: '/concerns',
    label: 'concerns',
    icon: LifeBuoy,
    roles: ['peer_worker', 'supervisor', 'coordinator'],
    isSeldom: true,
  },
  {
    to: '/cover',
    label: 'cover',
    shortLabel: 'leave',
    icon: CalendarOff,
    roles: ['peer_worker', 'supervisor'],
  },
  { to: '/register', label: 'register', icon: BookUser, roles: ['coordinator'] },
  {
    to: '/accounts',
    label: 'teamsAndAccounts',
    shortLabel: 'teams',
    icon: Network,
    roles: ['coordinator'],
    also: ['/teams'],
  },
  { to: '/import', label: 'import', icon: FileInput, roles: ['coordinator'] },
  { to: '/organisation', label: 'organisation', icon: Building2, roles: ['coordinator'] },
  { to: '/figures', label: 'figures', icon: ChartNoAxesColumn, roles: ['supervisor', 'coordinator'] },
  { to: '/evaluations', label: 'evaluations', icon: Telescope, roles: ['researcher', 'coordinator'] },
  {
    to: '/releases',
    label: 'releases',
    icon: PackageCheck,
    roles: ['researcher', 'data_steward', 'lived_experience_representative'],
  },
  { to: '/actions', label: 'actions', icon: ListTodo, roles: ['peer_worker', 'supervisor', 'coordinator'] },
  { to: '/notices', label: 'notices', icon: Bell, roles: [] },
  { to: '/me', label: 'me', icon: CircleUserRound, roles: [], also: ['/competence', '/shared'] },
];

/** `opened`: the addresses of those that have something for the reader just now. */
export function placesFor(roles: readonly Role[], opened: readonly string[] = []): Place[] {
  return places.filter(
    (place) =>
      (place.roles.length === 0 || place.roles.some((role) => roles.includes(role))) &&
      (!place.isSeldom || opened.includes(place.to)),
  );
}

const roomOnPhone = 5;

/** A thumb finds five; the rest are listed on Me, which is always last. */
export function splitForPhone(all: readonly Place[]): { onBar: readonly Place[]; underMe: readonly Place[] } {
  if (all.length <= roomOnPhone) return { onBar: all, underMe: [] };
  return { onBar: [...all.slice(0, roomOnPhone - 1), ...all.slice(-1)], underMe: all.slice(roomOnPhone - 1, -1) };
}

/** Where a fresh sign-in lands: the first place its roles open. */
export function firstPlace(roles: readonly Role[]): string {
  return placesFor(roles)[0]?.to ?? '/me';
}

export function isCurrentPlace(place: Place, pathname: string): boolean {
  return [place.to, ...(place.also ?? [])].some(
    (to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)),
  );
}
