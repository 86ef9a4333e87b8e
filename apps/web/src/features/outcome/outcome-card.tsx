import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import { changeThreshold } from '@alongside/domain/outcome/read-change.ts';
import { ChartLine, Plus } from 'lucide-react';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { dayWords, monthWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { goneWords } from './outcome-history.ts';

type PersonRead = Answered['person']['read'];

type OutcomeCardProps = {
  personId: string;
  measures: PersonRead['measures'];
  scores: PersonRead['outcomes'];
  today: string;
  canWrite: boolean;
};

/** Those whose change can be read come first: a face of a day says little about a year. */
const isRead = ({ scale }: { scale: Scale }): boolean => changeThreshold(scale) !== null;

/** How it goes, in short: the measure most often completed as a picture, each in words, the rest a page away. */
export function OutcomeCard({ personId, measures, scores, today, canWrite }: OutcomeCardProps) {
  const t = useWords('outcome');
  const say = useWords('outcomes');
  const told = measures
    .map((measure) => ({ ...measure, taken: scores.filter(({ instrument }) => instrument === measure.key) }))
    .filter(({ taken }) => taken.length > 0)
    .sort((one, other) => Number(isRead(other)) - Number(isRead(one)) || other.taken.length - one.taken.length);
  const [drawn] = told;
  return (
    <Card title={t('outcome:title')}>
      {told.length === 0 && <p className="muted">{t('outcome:empty')}</p>}
      {drawn && (
        <ScoreChart
          title={<h3>{drawn.shortName}</h3>}
          caption={t('outcomes:caption', { measure: drawn.shortName })}
          summary={drawn.taken.map(({ score, on }) => t('outcomes:point', { score, month: monthWords(on) })).join(', ')}
          min={drawn.scale.min}
          max={drawn.scale.max}
          columns={{ when: t('outcomes:when'), score: t('outcomes:score'), note: t('outcome:occasionColumn') }}
          series={[
            {
              key: drawn.key,
              name: drawn.scale.name,
              points: drawn.taken.map(({ score, on, occasion }) => ({
                at: on,
                label: dayWords(on, today),
                value: score,
                note: t(`outcome:occasions.${occasion}`),
              })),
            },
          ]}
        />
      )}
      {told.map((measure) => {
        const { key, shortName, scale, taken } = measure;
        const words = goneWords(
          say,
          measure,
          scale,
          taken.map(({ on, score }) => ({ on, value: score })),
        );
        return (
          <p key={key} className="small">
            {say('named', { name: shortName, words: words ?? '' })}
          </p>
        );
      })}
      <Row>
        {canWrite && (
          <LinkButton to={`/people/${personId}/measures`} look="quiet" small icon={Plus}>
            {t('outcome:record')}
          </LinkButton>
        )}
        <LinkButton to={`/people/${personId}/outcomes`} look="bare" small icon={ChartLine}>
          {t('outcomes:open')}
        </LinkButton>
      </Row>
    </Card>
  );
}
