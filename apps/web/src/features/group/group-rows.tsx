import type { Answered } from '../../trpc.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type Group = Answered['group']['list']['groups'][number];
type GroupRowsProps = { groups: readonly Group[]; today: string };

/** Each group with its next date and how many usually come; one that waits to be logged says so. */
export function GroupRows({ groups, today }: GroupRowsProps) {
  const t = useWords('group');
  const nextWords = ({ next }: Group): string =>
    next
      ? t('nextOn', { when: [dayWords(next.on, today), next.at && clockWords(next.at)].filter(Boolean).join(', ') })
      : t('noNext');
  return (
    <List aria-label={t('list')}>
      {groups.map((group) => {
        const { id, name, endedOn, toLog, usuallyCome, venue } = group;
        const said = endedOn
          ? [t('endedOn', { when: dayWords(endedOn, today) })]
          : [nextWords(group), usuallyCome !== null && t('usuallyCome', { count: usuallyCome }), venue];
        return (
          <ListRow
            key={id}
            to={`/groups/${id}`}
            title={name}
            sub={
              <>
                {said.filter(Boolean).join(' · ')}
                {toLog && (
                  <>
                    <br />
                    {t('toLogSince', { when: dayWords(toLog.on, today) })}
                  </>
                )}
              </>
            }
            trailing={
              toLog && (
                <LinkButton
                  look="quiet"
                  small
                  to={`/groups/${id}/log?date=${toLog.id}`}
                  aria-label={t('logName', { name })}
                >
                  {t('log')}
                </LinkButton>
              )
            }
          />
        );
      })}
    </List>
  );
}
