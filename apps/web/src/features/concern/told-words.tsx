import { type ConcernTold, type ToldChoice, toldChoices } from '@alongside/domain/concern/concern-words.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';

export const toldSteps = [
  'aboutWhom',
  'whatHappened',
  'whenItHappened',
  'wordsUsed',
  'safeNow',
  'whoMayBeResponsible',
  'needs',
  'canDecide',
  'childrenAtRisk',
  'othersAtRisk',
  'wishes',
  'personKnows',
  'whyNotTold',
  'personAgrees',
  'howToReachMe',
  'toldWhom',
] as const satisfies readonly (keyof ConcernTold)[];
export type ToldStep = (typeof toldSteps)[number];

export const isToldChoice = (step: ToldStep): step is ToldChoice => step in toldChoices;

/** One step that is answered by choosing. */
export function ToldChips({ step }: { step: ToldChoice }) {
  const t = useWords('concern');
  // Each has answers of its own: 'no' to one is 'not yet' to another.
  const options = {
    childrenAtRisk: toldChoices.childrenAtRisk.map((value) => ({ value, label: t(`children.${value}`) })),
    canDecide: toldChoices.canDecide.map((value) => ({ value, label: t(`decide.${value}`) })),
    personKnows: toldChoices.personKnows.map((value) => ({ value, label: t(`knows.${value}`) })),
    personAgrees: toldChoices.personAgrees.map((value) => ({ value, label: t(`agrees.${value}`) })),
  };
  return <ChipGroup name={`told.${step}`} label={t(`told.${step}`)} options={options[step]} />;
}

/** Only asked where the answer before it gives reason to. */
const asksAfter: readonly ToldStep[] = ['aboutWhom', 'whyNotTold', 'personAgrees'];

type ToldWordsProps = {
  told: Partial<ConcernTold>;
  /** The questions as they were put to the teller; others read what each answer is about. */
  isTeller: boolean;
  saysWhatIsMissing?: boolean;
};

const asTitle = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What was told, step by step, as it was written; and in one line what nobody has said yet. */
export function ToldWords({ told, isTeller, saysWhatIsMissing }: ToldWordsProps) {
  const t = useWords('concern');
  const wordsOf = (step: ToldStep): string | undefined => {
    if (step === 'childrenAtRisk') return told[step] && t(`children.${told[step]}`);
    if (step === 'canDecide') return told[step] && t(`decide.${told[step]}`);
    if (step === 'personKnows') return told[step] && t(`knows.${told[step]}`);
    if (step === 'personAgrees') return told[step] && t(`agrees.${told[step]}`);
    return told[step];
  };
  const missing = toldSteps.filter((step) => !wordsOf(step) && !asksAfter.includes(step));
  return (
    <>
      <dl className={styles.told}>
        {toldSteps.map((step) => {
          const words = wordsOf(step);
          return (
            words && (
              <div key={step}>
                <dt>{isTeller ? t(`told.${step}`) : asTitle(t(`toldShort.${step}`))}</dt>
                <dd>{words}</dd>
              </div>
            )
          );
        })}
      </dl>
      {saysWhatIsMissing && missing.length > 0 && (
        <p className="small muted">
          {t('notSaid', { steps: missing.map((step) => t(`toldShort.${step}`)).join(', ') })}
        </p>
      )}
    </>
  );
}
