import { type PhoneToRing, phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import { Phone } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import { telOf, usePhones } from './phones.ts';

/** What the number is for stands under it; that for danger to life says so in its own colour. */
function PhoneLink({ phone: { key, label, number } }: { phone: PhoneToRing }) {
  const t = useWords('concern');
  const isEmergency = key === 'emergency';
  return (
    <a className={classes(styles.number, isEmergency && styles.now)} href={telOf(number)}>
      <Icon of={Phone} />
      <span>
        <b>{isEmergency ? t('phones.ring', { number }) : number}</b>
        <span>{key ? t(`phones.${key}`) : label}</span>
      </span>
    </a>
  );
}

function PhoneList({ phones }: { phones: readonly PhoneToRing[] }) {
  const t = useWords('concern');
  return (
    <ul className={styles.phones} aria-label={t('phones.title')}>
      {phones.map((phone) => (
        <li key={`${phone.label} ${phone.number}`}>
          <PhoneLink phone={phone} />
        </li>
      ))}
    </ul>
  );
}

/** Before any form. Each is one press, and none waits for signal. */
export function PhonesCard() {
  return <PhoneList phones={usePhones()} />;
}

/** Where nobody is signed in and nothing can be asked: the numbers that answer for everybody. */
export function NumbersForAnybody() {
  const t = useWords('concern');
  return (
    <section>
      <h2>{t('entry')}</h2>
      <PhoneList phones={phonesToRing(null)} />
    </section>
  );
}
