import type { Answered } from '../../trpc.ts';
import { firstName } from '../../words/first-name.ts';
import type { Words } from '../../words/known-words.ts';

type Today = Answered['today']['read'];

const numbers = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10'] as const;

const say = (t: Words<'today'>, count: number): string => {
  const known = numbers[count - 1];
  return known ? t(`number.${known}`) : String(count);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The hour on the organisation's clock. */
export const hourIn = (timeZone: string, now: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now));

/** "Morning, Amina." and "Two people today, one call to try." */
export const greeting = (t: Words<'today'>, day: Today, hour: number): { hello: string; ahead: string } => {
  const name = firstName(day.name);
  const hello = t(hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening', { name });
  const toMeet = day.meetUpsToday.filter(({ sessionId }) => sessionId === null).length;
  const groups = day.groups.today.filter(({ groupSessionId }) => groupSessionId === null).length;
  const said = [
    ['meet', toMeet] as const,
    ['gather', groups] as const,
    ['call', day.notMetLately.length] as const,
    ['log', day.toLog.length + day.groups.toLog.length] as const,
    ['agreed', day.actions.filter(({ mine }) => mine).length] as const,
  ]
    .filter(([, count]) => count > 0)
    .slice(0, 2)
    .map(([what, count]) => t(what, { count, number: say(t, count) }));
  return { hello, ahead: said.length > 0 ? `${capital(said.join(', '))}.` : t('nothing') };
};
