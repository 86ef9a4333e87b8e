import type { Instrument, Scale } from '@alongside/domain/outcome/instrument.ts';
import { changeThreshold, readChange, shownScore } from '@alongside/domain/outcome/read-change.ts';
import { useTranslation } from 'react-i18next';
import { FigureList } from '../../ui/figure-list.tsx';
import { dayWords } from '../../words/day-words.ts';
import styles from './after-measure.module.css';
import type { Reading } from './offered.ts';
import type { SeenReading } from './seen-reading.ts';

const valueOn = (scores: SeenReading['scores'], { key }: Scale): number | null =>
  scores.find(({ scale }) => scale === key)?.value ?? null;

/** A change never stands without a line on whether chance would do. */
function useChangeWords() {
  const { t } = useTranslation('outcome');
  return (scale: Scale, from: number, to: number, since: string): string => {
    const points = Math.abs(shownScore(scale, to) - shownScore(scale, from));
    const count = Number(points.toFixed(scale.decimals));
    if (count === 0) return t('unchanged', { when: since });
    const moved = t(to > from ? 'changed.up' : 'changed.down', { count, when: since });
    const reading = readChange(scale, from, to);
    const least = changeThreshold(scale)?.points;
    return `${moved} ${t(`chance.${reading}`, { points: least ?? 0 })}`;
  };
}

/** The last figure and the one before it, in words. */
export function ChangeLines({
  instrument,
  seen,
  before,
  today,
}: {
  instrument: Instrument;
  seen: SeenReading;
  before: Reading | null;
  today: string;
}) {
  const { t } = useTranslation('outcome');
  const say = useChangeWords();
  // A raw total beside the scale that is made of it would be the same said twice.
  const main = instrument.scales.find(({ key }) => key === instrument.mainScale);
  const scales = main && valueOn(seen.scores, main) !== null ? [main] : instrument.scales;
  return (
    <ul className={styles.changes}>
      {scales.map((scale) => {
        const now = valueOn(seen.scores, scale);
        const was = before ? valueOn(before.scores, scale) : null;
        const reason = seen.scores.find((score) => score.scale === scale.key)?.reason;
        return (
          <li key={scale.key}>
            <FigureList
              figures={[
                {
                  label: scale.name,
                  value: now === null ? t('noScore') : shownScore(scale, now),
                  note: [
                    t('range', { min: scale.min, max: scale.max }),
                    scale.better !== 'neither' && t(`better.${scale.better}`),
                    was !== null && before
                      ? t('lastTime', { score: shownScore(scale, was), when: dayWords(before.takenOn, today) })
                      : null,
                  ]
                    .filter(Boolean)
                    .join(' '),
                },
              ]}
            />
            <p>
              {now === null
                ? t(`reason.${reason ?? 'not_entered'}`)
                : was === null || !before
                  ? t('firstTime')
                  : say(scale, was, now, dayWords(before.takenOn, today))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
