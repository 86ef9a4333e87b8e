import type { PhoneToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import { Phone } from 'lucide-react';
import { ButtonFace, buttonClasses } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './phone-list.module.css';

/** Stands for the number until it is set in one piece. */
const gap = '\n';

/** Numbers to ring at once: each is one press on a phone, and can be read off the screen elsewhere. */
export function PhoneList({ phones }: { phones: readonly PhoneToRing[] }) {
  const t = useWords('answer');
  return (
    <ul className={styles.phones}>
      {phones.map(({ key, label, number }) => {
        const [before, after] = t('ring', { label: key ? t(`phone.${key}`) : (label ?? ''), number: gap }).split(gap);
        return (
          <li key={`${key} ${label} ${number}`}>
            <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} className={buttonClasses('quiet', true)}>
              <ButtonFace icon={Phone}>
                <span>
                  {before}
                  <span className={styles.number}>{number}</span>
                  {after}
                </span>
              </ButtonFace>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
