import { involvementHeadings } from '@alongside/domain/involvement/review-involvement.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { headingLine, type InvolvementOfEvaluation, siteWords } from './involvement-read.ts';

/** On the page of an evaluation: where each site stands under the five headings, and how that moved. */
export function EvaluationInvolvementCard({ read: { id, sites, today } }: { read: InvolvementOfEvaluation }) {
  const t = useWords('involvement');
  return (
    <Card title={t('pageTitle')} sub={t('ofEvaluationSub')}>
      <List aria-label={t('sitesList')}>
        {sites.map((site, at) => {
          const [latest, before] = site.looks;
          const lines = latest && involvementHeadings.map((heading) => headingLine(t, heading, latest, before));
          return (
            <ListRow
              key={latest?.id ?? at}
              title={siteWords(t, sites, site)}
              after={latest && t('lookedOn', { when: dayWords(latest.reviewedOn, today) })}
              sub={lines ? lines.join(' · ') : t('siteNoLook')}
            />
          );
        })}
      </List>
      <Row>
        <LinkButton to={`/evaluations/${id}/involvement`} look="quiet">
          {t('ofEvaluationOpen')}
        </LinkButton>
      </Row>
    </Card>
  );
}
