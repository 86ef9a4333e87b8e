import { Tag, type TagTone } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Listed } from './release-types.ts';

const tones: Record<Listed['state'], TagTone> = {
  asked: 'accent',
  approved: 'accent',
  released: 'good',
  refused: 'look',
  withdrawn: 'plain',
};

export function StateTag({ state }: Pick<Listed, 'state'>) {
  const t = useWords('release');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
