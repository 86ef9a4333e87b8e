import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Table } from '../../ui/table.tsx';
import { dayWords } from '../../words/day-words.ts';

type ContactsRead = Answered['review']['contacts'];
type Contact = ContactsRead['contacts'][number];

function Whom({ people }: { people: Contact['people'] }) {
  const { t } = useTranslation('review');
  return people.map((person, place) => (
    // People met together stand in one line, and somebody out of reach has no id to go by.
    <span key={person?.personId ?? `ended ${place}`}>
      {place > 0 && ', '}
      {person ? <Link to={`/people/${person.personId}`}>{person.name}</Link> : t('contacts.someone')}
    </span>
  ));
}

/** Days and how each went. A note is opened on the person's page, and that is recorded. */
export function ContactList({ read: { contacts, today } }: { read: ContactsRead }) {
  const { t } = useTranslation('review');
  if (contacts.length === 0) return <EmptyState title={t('contacts.emptyTitle')}>{t('contacts.emptyBody')}</EmptyState>;
  return (
    <Card>
      <Table
        caption={t('contacts.list')}
        captionIsHidden
        rows={contacts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'whom', header: t('contacts.columns.whom'), cell: ({ people }) => <Whom people={people} /> },
          { key: 'on', header: t('contacts.columns.on'), cell: ({ on }) => dayWords(on, today) },
          {
            key: 'how',
            header: t('contacts.columns.how'),
            cell: ({ attendance }) => t(`contacts.how.${attendance}`),
          },
          {
            key: 'minutes',
            header: t('contacts.columns.minutes'),
            isNumeric: true,
            cell: ({ minutes }) => minutes,
          },
          { key: 'with', header: t('contacts.columns.with'), cell: ({ withName }) => withName },
        ]}
      />
    </Card>
  );
}
