import { involvementHeadings } from '@alongside/domain/involvement/review-involvement.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './involvement.module.css';
import { headingLine, type LookSeen } from './involvement-read.ts';

/** What is to be done next, and what shows where things stand, under the headings that have any. */
export function StepsCard({ look, matter, isOurs = true }: { look: LookSeen; matter: string; isOurs?: boolean }) {
  const t = useWords('involvement');
  const [stepsTitle, evidenceTitle] = [t('steps', { matter }), t('evidenceTitle', { matter })];
  const steps = involvementHeadings.filter((heading) => look.headings[heading].nextStep);
  const shows = involvementHeadings.filter((heading) => look.headings[heading].evidence);
  return (
    <>
      <Card title={stepsTitle} sub={t('stepsSub')}>
        {steps.length === 0 && <p className="muted">{t(isOurs ? 'noSteps' : 'noStepsShared')}</p>}
        <List aria-label={stepsTitle}>
          {steps.map((heading) => (
            <ListRow key={heading} title={look.headings[heading].nextStep} sub={t(`heading.${heading}`)} />
          ))}
        </List>
      </Card>
      {shows.length > 0 && (
        <Card title={evidenceTitle}>
          <List aria-label={evidenceTitle}>
            {shows.map((heading) => (
              <ListRow key={heading} title={t(`heading.${heading}`)} sub={look.headings[heading].evidence} />
            ))}
          </List>
        </Card>
      )}
    </>
  );
}

/** Looks before the two that stand side by side, folded away. */
export function EarlierLooks({ looks, today }: { looks: readonly LookSeen[]; today: string }) {
  const t = useWords('involvement');
  if (looks.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t('earlierTitle', { count: looks.length })}</summary>
      <List aria-label={t('earlierTitle', { count: looks.length })}>
        {looks.map((look) => (
          <ListRow
            key={look.id}
            title={dayWords(look.reviewedOn, today)}
            sub={involvementHeadings.map((heading) => headingLine(t, heading, look, undefined)).join(' · ')}
          />
        ))}
      </List>
    </details>
  );
}
