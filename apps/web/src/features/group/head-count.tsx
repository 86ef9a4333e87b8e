import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { EveningForm } from './evening.ts';
import styles from './group.module.css';

type StepperProps = { form: EveningForm; name: 'unnamed' | 'unnamedNewcomers'; label: string; hint?: string };

/** A number that two buttons change, for counting heads while looking round a room. */
function Stepper({ form, name, label, hint }: StepperProps) {
  const t = useWords('group');
  const count = Number(useWatch({ control: form.control, name }) ?? 0) || 0;
  const step = (by: number) => form.setValue(name, Math.max(0, count + by), { shouldDirty: true });
  return (
    <div className={styles.stepper}>
      <NumberField name={name} label={label} hint={hint} />
      <Button look="quiet" aria-label={t('fewer', { label })} isDisabled={count === 0} onPress={() => step(-1)}>
        −
      </Button>
      <Button look="quiet" aria-label={t('more', { label })} onPress={() => step(1)}>
        +
      </Button>
    </div>
  );
}

/** Whoever prefers no name is counted, and nothing else is asked of them. */
export function HeadCount({ form }: { form: EveningForm }) {
  const t = useWords('group');
  const unnamed = Number(useWatch({ control: form.control, name: 'unnamed' }) ?? 0);
  return (
    <>
      <Stepper form={form} name="unnamed" label={t('unnamed')} hint={t('unnamedHint')} />
      {unnamed > 0 && <Stepper form={form} name="unnamedNewcomers" label={t('unnamedNewcomers')} />}
    </>
  );
}
