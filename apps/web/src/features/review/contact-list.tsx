import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type ContactsRead = Answered['review']['contacts'];

/** Days and how each went. A note is opened on the person's page, and that is recorded. */
export function ContactList({ read: { contacts, today } }: { read: ContactsRead }) {
  const t = useWords('review');
  if (contacts.length === 0) return <EmptyState title={t('contacts.emptyTitle')}>{t('contacts.emptyBody')}</EmptyState>;
  return (
    <Card>
      <List aria-label={t('contacts.list')}>
        {contacts.map(({ id, on, attendance, minutes, withName, people }) => {
          const [only] = people;
          const sub = [dayWords(on, today), t(`contacts.how.${attendance}`), t('contacts.minutes', { count: minutes })];
          return (
            <ListRow
              key={id}
              {...(people.length === 1 && only ? { to: `/people/${only.personId}` } : {})}
              title={people.map((person) => person?.name ?? t('contacts.someone')).join(', ')}
              after={t('with', { name: withName })}
              sub={sub.join(' · ')}
            />
          );
        })}
      </List>
    </Card>
  );
}
