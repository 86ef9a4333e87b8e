import { countGroup } from '@alongside/domain/group/group-counts.ts';
import { useWatch } from 'react-hook-form';
import { useWords } from '../../words/use-words.ts';
import type { EveningForm } from './evening.ts';
import styles from './group.module.css';

/** Beside Save: the number that the form says so far, to hold against the room. */
export function CameCount({ form }: { form: EveningForm }) {
  const t = useWords('group');
  const [attendances, unnamed] = useWatch({ control: form.control, name: ['attendances', 'unnamed'] });
  const named = (attendances ?? []).map((each) => ({ ...each, isNewcomer: false }));
  const { came } = countGroup({ unnamed: Number(unnamed) || 0, unnamedNewcomers: 0 }, named);
  return <p className={`small muted ${styles.count}`}>{t('came', { count: came })}</p>;
}
