import { clockIn } from '@alongside/domain/shared/day.ts';
import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAccount } from '../../shell/account.ts';
import type { Answered } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { useWords } from '../../words/use-words.ts';
import { nextUp } from './next-up.ts';

const halfMinute = 30_000;

/** The time on the organisation's clock, kept up to date while the page is open. */
function useClock(): string {
  const { timeZone } = useAccount().organisation;
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), halfMinute);
    return () => clearInterval(ticking);
  }, []);
  return clockIn(timeZone, now);
}

/** The reminder inside the app: what begins within the next hour and a half. */
export function NextUpBanner({ day }: { day: Answered['today']['read'] }) {
  const t = useWords('today');
  const next = nextUp(day, useClock());
  if (!next) return null;
  const what = [next.name, next.place].filter(Boolean).join(', ');
  return <Banner icon={Clock} title={t('soon', { count: next.minutes, what })} />;
}
