import type { Instrument, Scale } from '@alongside/domain/outcome/instrument.ts';
import { readChange, shownScore } from '@alongside/domain/outcome/read-change.ts';
import { valueName } from '@alongside/domain/outcome/told-measure.ts';
import { FigureList } from '../../ui/figure-list.tsx';
import { changeWords } from '../../words/change-words.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './after-measure.module.css';
import type { Reading } from './offered.ts';
import type { SeenReading } from './seen-reading.ts';

interface Compared {
  instrument: Instrument;
  seen: SeenReading;
  before: Reading | null;
  /** The newest reading in the other's view: it stands beside this one and takes nothing from it. */
  otherView: Reading | null;
  name: string;
  today: string;
}

const valueOn = (reading: Pick<SeenReading, 'scores'> | null, { key }: Scale): number | null =>
  reading?.scores.find(({ scale }) => scale === key)?.value ?? null;

function ScaleLines({ scale, instrument, seen, before, otherView, name, today }: Compared & { scale: Scale }) {
  const t = useWords('outcome');
  const [now, was, other] = [seen, before, otherView].map((reading) => valueOn(reading, scale)) as (number | null)[];
  const on = ({ takenOn }: Reading) => dayWords(takenOn, today);
  const shown = (value: number) => valueName(instrument, scale, value) ?? shownScore(scale, value);
  // Nothing is read into "hard" after "good": both words stand there.
  const isNamed = valueName(instrument, scale, scale.max) !== null;
  const without = seen.scores.find((score) => score.scale === scale.key)?.missing ?? 0;
  const hasBefore = before && typeof was === 'number';
  const note = [
    typeof now === 'number' && without > 0 && t('workedOut', { count: without }),
    !isNamed && t('range', { min: scale.min, max: scale.max }),
    scale.better !== 'neither' && t(`better.${scale.better}`),
    hasBefore && t('lastTime', { score: shown(was), when: on(before) }),
  ];
  const words = () => {
    if (typeof now !== 'number')
      return t(`reason.${seen.scores.find((score) => score.scale === scale.key)?.reason ?? 'not_entered'}`);
    if (!hasBefore) return t('firstTime');
    return isNamed ? null : changeWords(scale, was, now, on(before));
  };
  const said = words();
  return (
    <li>
      <FigureList
        figures={[
          {
            label: scale.name,
            value: typeof now === 'number' ? shown(now) : t('noScore'),
            note: note.filter(Boolean).join(' '),
          },
        ]}
      />
      {said && <p>{said}</p>}
      {otherView && typeof other === 'number' && (
        <p className="small muted">
          {t(`otherView.${otherView.informant}`, { name, score: shown(other), when: on(otherView) })}
        </p>
      )}
    </li>
  );
}

/** The last figure and the one before it, in words. */
export function ChangeLines(compared: Compared) {
  const { instrument, seen, before } = compared;
  // A raw total beside the scale that is made of it would be the same said twice.
  const main = instrument.scales.find(({ key }) => key === instrument.mainScale);
  const scales = main && valueOn(seen, main) !== null ? [main] : instrument.scales;
  const t = useWords('outcomes');
  const isBeyondReading = scales.some((scale) => {
    const [now, was] = [valueOn(seen, scale), valueOn(before, scale)];
    if (now === null || was === null || now === was || valueName(instrument, scale, scale.max) !== null) return false;
    return readChange(scale, was, now) === 'no_threshold';
  });
  return (
    <>
      <ul className={styles.changes}>
        {scales.map((scale) => (
          <ScaleLines key={scale.key} {...compared} scale={scale} />
        ))}
      </ul>
      {isBeyondReading && <p className="small muted">{t('noThreshold')}</p>}
    </>
  );
}
