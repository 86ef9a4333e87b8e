import { involvementHeadings } from '@alongside/domain/involvement/review-involvement.ts';
import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { headingLine, type InvolvementOfEvaluation, notLookedWords, siteWords } from './involvement-read.ts';

/** On the page of an evaluation: where each site stands under the five headings, and how that moved. */
export function EvaluationInvolvementCard({ read: { id, sites, today } }: { read: InvolvementOfEvaluation }) {
  const t = useWords('involvement');
  const looked = sites.filter(({ looks }) => looks.length > 0);
  const notLooked = notLookedWords(t, sites);
  return (
    <Card title={t('pageTitle')} sub={t('ofEvaluationSub')}>
      {looked.length > 0 && (
        <List aria-label={t('sitesList')}>
          {looked.flatMap((site) => {
            const [latest, before] = site.looks;
            if (!latest) return [];
            const lines = involvementHeadings.map((heading) => headingLine(t, heading, latest, before));
            return [
              <ListRow
                key={latest.id}
                title={siteWords(t, sites, site)}
                after={t('lookedOn', { when: dayWords(latest.reviewedOn, today) })}
                sub={lines.join(' · ')}
              />,
            ];
          })}
        </List>
      )}
      {notLooked && <p className="muted">{notLooked}</p>}
      <Row>
        <LinkButton to={`/evaluations/${id}/involvement`} look="quiet">
          {t('ofEvaluationOpen')}
        </LinkButton>
        <HowLink figure="involvement" />
      </Row>
    </Card>
  );
}
