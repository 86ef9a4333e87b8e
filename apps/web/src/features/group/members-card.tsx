import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AddMemberForm } from './add-member-form.tsx';
import type { GroupRead } from './group-read.ts';
import { useLeaveGroup } from './use-leave-group.ts';

/** Whoever agreed to be named. A name opens its person's page only for those who walk with them. */
export function MembersCard({ group }: { group: GroupRead }) {
  const t = useWords('group');
  const [isAdding, setIsAdding] = useState(false);
  const { leave, isBusy } = useLeaveGroup();
  const members = group.members.filter(({ leftOn }) => leftOn === null);
  return (
    <Card title={t('members')} sub={members.length > 0 ? t('membersSub', { count: members.length }) : undefined}>
      {members.length === 0 && <p className="muted">{t('membersEmpty')}</p>}
      {members.length > 0 && (
        <List>
          {members.map(({ id, personId, displayName, joinedOn, walking }) => (
            <ListRow
              key={id}
              to={walking ? `/people/${personId}` : undefined}
              title={displayName}
              sub={t('joinedOn', { when: dayWords(joinedOn, group.today) })}
              trailing={
                !group.endedOn && (
                  <Button
                    look="bare"
                    small
                    isDisabled={isBusy}
                    aria-label={t('leaveName', { name: displayName })}
                    onPress={() => void leave({ id, displayName }, group.today)}
                  >
                    {t('leave')}
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
      {!group.endedOn &&
        (isAdding ? (
          <AddMemberForm group={group} onClose={() => setIsAdding(false)} />
        ) : (
          <div>
            <Button look="quiet" small icon={UserPlus} onPress={() => setIsAdding(true)}>
              {t('addMember')}
            </Button>
          </div>
        ))}
    </Card>
  );
}
