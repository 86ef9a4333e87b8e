import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './person.module.css';
import type { PersonRead } from './person-read.ts';

type ContactCardProps = { contact: NonNullable<PersonRead['contact']>; onRing: () => void };

/** How to get in touch, safety first. Nothing is shown where nothing is known. */
export function ContactCard({ contact, onRing }: ContactCardProps) {
  const t = useWords('personPage');
  const { safely, phone, email } = contact;
  if (!safely && !phone && !email) return null;
  const lines = [
    ...(phone
      ? [
          {
            label: t('phone'),
            value: (
              <a className={styles.reach} href={`tel:${phone.replace(/[^+\d]/g, '')}`} onClick={onRing}>
                {phone}
              </a>
            ),
          },
        ]
      : []),
    ...(email
      ? [
          {
            label: t('email'),
            value: (
              <a className={styles.reach} href={`mailto:${email}`}>
                {email}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t('contact')}>
      {safely && <p>{safely}</p>}
      {lines.length > 0 && <FigureList figures={lines} />}
    </Card>
  );
}
