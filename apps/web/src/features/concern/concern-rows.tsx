import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { ConcernRow } from './concern-read.ts';
import { stateWords } from './state-words.ts';
import { waitsWords } from './waits-words.ts';

type ConcernRowsProps = { title: string; sub?: string; waiting?: boolean; concerns: readonly ConcernRow[] };

/** Whom each is about, how it stands and since when. What was told stays on its own page. */
export function ConcernRows({ title, sub, waiting, concerns }: ConcernRowsProps) {
  const t = useWords('concern');
  const { timeZone } = useAccount().organisation;
  const toldBy = ({ raisedByMe, raisedBy, raisedAt }: ConcernRow): string => {
    const when = instantWords(raisedAt, timeZone);
    return raisedByMe ? t('list.byMe', { when }) : t('list.by', { name: raisedBy, when });
  };
  const news = ({ unseen, raisedByMe, fedBackAt, debriefOfferedAt, lastAddedAt }: ConcernRow): string | null => {
    if (raisedByMe && (fedBackAt || debriefOfferedAt)) return t(unseen ? 'list.fedBackNew' : 'list.fedBack');
    return unseen && lastAddedAt ? t('list.addedTo') : null;
  };
  /** What waits for the reader says already with whom it is. */
  const howItStands = (concern: ConcernRow): string => {
    const { waits = [], heldByMe = false } = concern;
    const said = waits.map((each) => waitsWords(each, heldByMe, timeZone));
    return (heldByMe && said.length > 0 ? said : [stateWords(concern), ...said]).join(' · ');
  };
  return (
    <Card title={title} sub={sub} waiting={waiting}>
      <List aria-label={title}>
        {concerns.map((concern) => (
          <ListRow
            key={concern.id}
            to={`/concerns/${concern.id}`}
            title={t('about', { name: concern.personName ?? t('someone') })}
            sub={[howItStands(concern), toldBy(concern), concern.teamName, news(concern)].filter(Boolean).join(' · ')}
            trailing={concern.isDangerNow && concern.state !== 'closed' && <Tag tone="urgent">{t('dangerNow')}</Tag>}
          />
        ))}
      </List>
    </Card>
  );
}
