import { Building2, type LucideIcon, Telescope } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './sign-in.module.css';

function Choice({
  icon,
  title,
  body,
  children,
}: {
  icon: LucideIcon;
  title: string;
  body: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.choice}>
      <Icon of={icon} size="2rem" />
      <h2>{title}</h2>
      <p className="muted">{body}</p>
      <div className={styles.does}>{children}</div>
    </section>
  );
}

function LinkedRings() {
  return (
    <svg className={styles.rings} viewBox="1 5 30 22" aria-hidden="true">
      <circle className={styles.ringA} cx="12" cy="16" r="8.5" />
      <circle className={styles.ringB} cx="20" cy="16" r="8.5" />
      <path className={styles.ringA} d="M12 7.5a8.5 8.5 0 0 1 6.9 3.5" />
    </svg>
  );
}

/** The first page of an empty installation: two honest choices. */
export function WelcomeChoices() {
  const t = useWords('signIn');
  return (
    <>
      <div className={styles.hero}>
        <PageHeading sub={t('welcomeSub')}>{t('welcomeTitle')}</PageHeading>
        <LinkedRings />
      </div>
      <div className={styles.choices}>
        <Choice icon={Telescope} title={t('welcomeDemoTitle')} body={t('welcomeDemoBody')}>
          {/* Another installation with cookies of its own: the page is loaded afresh. */}
          <LinkButton to="/demo" reloadDocument look="quiet">
            {t('welcomeDemoDo')}
          </LinkButton>
        </Choice>
        <Choice icon={Building2} title={t('welcomeSetUpTitle')} body={t('welcomeSetUpBody')}>
          <LinkButton to="/set-up">{t('welcomeSetUpDo')}</LinkButton>
        </Choice>
      </div>
      <p className="muted small">{t('welcomeApart')}</p>
    </>
  );
}
