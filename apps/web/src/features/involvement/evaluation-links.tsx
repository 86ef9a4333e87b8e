import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import type { InvolvementRead } from './involvement-read.ts';

/** The evaluations the organisation takes part in, each with a page for all of its sites. */
export function EvaluationLinks({ evaluations }: Pick<InvolvementRead, 'evaluations'>) {
  const t = useWords('involvement');
  if (evaluations.length === 0) return null;
  return (
    <Card title={t('evaluationsTitle')} sub={t('evaluationsSub')}>
      <List aria-label={t('evaluationsTitle')}>
        {evaluations.map(({ id, name }) => (
          <ListRow key={id} title={name} to={`/evaluations/${id}/involvement`} />
        ))}
      </List>
    </Card>
  );
}
