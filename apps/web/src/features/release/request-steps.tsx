import { Check, Circle, CircleDot } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './release.module.css';
import type { RequestRead } from './release-types.ts';

const steps = ['asked', 'read', 'approved', 'made', 'destroyed'] as const;

/** How many of the steps lie behind. */
const stepsDone = ({ state, approvals, release }: RequestRead): number => {
  if (release?.destroyedOn) return 5;
  if (release) return 4;
  if (state === 'approved') return 3;
  return approvals.length > 0 ? 2 : 1;
};

/** The state as a line of steps. One that was refused or taken back goes no further. */
export function RequestSteps({ request }: { request: RequestRead }) {
  const t = useWords('releaseRequest');
  const done = stepsDone(request);
  const isOver = request.state === 'refused' || request.state === 'withdrawn';
  // What everybody may read is never called back.
  const shown = request.tier === 'open' ? steps.slice(0, -1) : steps;
  return (
    <ol className={styles.steps} aria-label={t('stepsLabel')}>
      {shown.map((step, at) => {
        const isDone = at < done;
        const isNow = !isOver && at === done;
        const state = isDone ? 'stepDone' : isNow ? 'stepNow' : 'stepAhead';
        return (
          <li
            key={step}
            className={classes(styles.step, isDone && styles.done, isNow && styles.now)}
            aria-current={isNow ? 'step' : undefined}
          >
            <i className={styles.sign}>
              <Icon of={isDone ? Check : isNow ? CircleDot : Circle} />
            </i>
            <b>{t(`step.${step}`)}</b>
            <span>{isOver && !isDone ? t(`release:state.${request.state}`) : t(state)}</span>
          </li>
        );
      })}
    </ol>
  );
}
