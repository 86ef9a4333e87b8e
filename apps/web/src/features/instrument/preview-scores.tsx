import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { bandOf, shownScore } from '@alongside/domain/outcome/read-change.ts';
import { itemsOnRisk } from '@alongside/domain/outcome/risk-to-life.ts';
import { type Answers, type Score, scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { Banner } from '../../ui/banner.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { useWords } from '../../words/use-words.ts';

/** Worked out on this device, by the same rules that the server scores by. */
export function PreviewScores({ instrument, answers }: { instrument: Instrument; answers: Answers }) {
  const t = useWords('measureDraft');
  const known = new Map(instrument.items.map((item) => [item.key, item]));
  // An answer given before its range was changed is none.
  const fitting = Object.entries(answers).filter(([key, answer]) => {
    const item = known.get(key);
    if (item?.kind !== 'number' || answer === null) return false;
    return (answer >= item.min && answer <= item.max) || item.notAnAnswer?.includes(answer);
  });
  const given = Object.fromEntries(fitting);
  const scores = new Map(scoreInstrument(instrument, given).map((score) => [score.scale, score]));
  const figures = instrument.scales.map((scale) => {
    const score = scores.get(scale.key);
    const value = score?.value ?? null;
    return {
      label: scale.name,
      value: value === null ? '–' : shownScore(scale, value).toFixed(scale.decimals),
      note: value === null ? t(reasonOf(score)) : bandOf(scale, value)?.name,
    };
  });
  return (
    <div role="status" aria-label={t('preview.scores')}>
      {figures.length > 0 && <FigureList figures={figures} />}
      {itemsOnRisk(instrument, given).length > 0 && <Banner tone="look" title={t('preview.risk')} />}
    </div>
  );
}

const reasons = {
  too_many_missing: 'preview.tooManyMissing',
  no_answers: 'preview.noAnswers',
  not_entered: 'preview.notEntered',
} as const;

const reasonOf = (score: Score | undefined) => reasons[score?.reason ?? 'no_answers'];
