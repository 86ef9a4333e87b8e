import { Link } from 'react-router';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { monthWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { ChooseResearchers } from './choose-researchers.tsx';
import styles from './evaluation.module.css';

type Listed = Answered['evaluation']['list'];
type EvaluationCardProps = {
  evaluation: Listed['evaluations'][number];
  researchers: Listed['researchers'];
  coordinates: boolean;
};

export function EvaluationCard({ evaluation, researchers, coordinates }: EvaluationCardProps) {
  const t = useWords('evaluation');
  const { id, name, begunAt, sites, ours, figuresAreMine } = evaluation;
  return (
    <Card
      title={name}
      sub={`${t('begun', { when: monthWords(begunAt.slice(0, 10)) })}. ${t('sites', { count: sites })}.`}
    >
      <Stack>
        {ours && (
          <p>
            {t('codeTitle')}: <b className={styles.code}>{ours.joiningCode}</b>
            <span className={styles.under}>{t('codeHint')}</span>
          </p>
        )}
        {coordinates && <ChooseResearchers evaluation={evaluation} researchers={researchers} />}
        <Row>
          {figuresAreMine && <LinkButton to={`/evaluations/${id}`}>{t('openFigures')}</LinkButton>}
          {coordinates && <Link to={`/evaluations/${id}/involvement`}>{t('involvement:ofEvaluationLink')}</Link>}
          {ours && <Link to={`/evaluations/${id}/small-numbers`}>{t('smallNumbers')}</Link>}
        </Row>
      </Stack>
    </Card>
  );
}
