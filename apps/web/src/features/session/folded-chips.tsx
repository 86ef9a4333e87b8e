import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './folded-chips.module.css';

type FoldedChipsProps<Value extends string> = {
  all: readonly Value[];
  /** What most meetings are, in the order it is offered. */
  frequent: readonly Value[];
  chosen: readonly Value[];
  children: (shown: readonly Value[]) => ReactNode;
};

/** The usual answers, and the rest one press away. What is chosen is always in view. */
export function FoldedChips<Value extends string>({ all, frequent, chosen, children }: FoldedChipsProps<Value>) {
  const t = useWords('session');
  const [showsAll, setShowsAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The button goes when it is pressed; the first of the new answers takes its focus.
  useEffect(() => {
    if (showsAll) box.current?.querySelectorAll<HTMLElement>('input')[frequent.length]?.focus();
  }, [showsAll, frequent.length]);
  const rest = all.filter((each) => !frequent.includes(each));
  return (
    <div ref={box}>
      {children([...frequent, ...rest.filter((each) => showsAll || chosen.includes(each))])}
      {!showsAll && rest.length > 0 && (
        <div className={styles.more}>
          <Button look="bare" small icon={Plus} onPress={() => setShowsAll(true)}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  );
}
