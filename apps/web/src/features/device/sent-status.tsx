import { CircleAlert, CloudCheck, CloudOff, CloudUpload, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import { type DeviceState, useDevice } from '../../outbox/device-state.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './device.module.css';

type Tone = 'quiet' | 'look';

interface Status {
  key: 'sent' | 'noSignal' | 'waiting' | 'signIn' | 'needsYou' | 'pageOnly' | 'full';
  count: number;
  icon?: LucideIcon;
  tone: Tone;
}

/** What matters most is said, one thing at a time: what needs the writer, then what waits, then the line. */
function statusOf({ keeping, contact, waiting }: DeviceState): Status | null {
  // Until the device has been looked into nobody knows what waits there.
  if (keeping === 'opening' && contact !== 'no') return null;
  const refused = waiting.filter(({ refusal }) => refusal !== null).length;
  if (refused > 0) return { key: 'needsYou', count: refused, icon: CircleAlert, tone: 'look' };
  const count = waiting.length;
  if (count > 0) {
    return contact === 'sign_in'
      ? { key: 'signIn', count, icon: CloudOff, tone: 'look' }
      : { key: 'waiting', count, icon: contact === 'no' ? CloudOff : CloudUpload, tone: 'look' };
  }
  if (keeping === 'full') return { key: 'full', count: 0, icon: CircleAlert, tone: 'look' };
  if (contact === 'no') return { key: 'noSignal', count: 0, icon: CloudOff, tone: 'look' };
  if (keeping === 'page_only') return { key: 'pageOnly', count: 0, tone: 'quiet' };
  return { key: 'sent', count: 0, icon: CloudCheck, tone: 'quiet' };
}

/** On every page, and true: what is sent and what is not. Leads to the list of it. */
export function SentStatus() {
  const t = useWords('device');
  const status = statusOf(useDevice());
  if (!status) return null;
  const { key, count, icon, tone } = status;
  return (
    <span role="status">
      <Link to="/unsent" className={classes(styles.status, styles[tone])}>
        {icon && <Icon of={icon} size="1.1em" />}
        <span className={key === 'sent' ? styles.spared : undefined}>{t(`status.${key}`, { count })}</span>
      </Link>
    </span>
  );
}
