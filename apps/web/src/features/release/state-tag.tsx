import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import type { Listed } from './release-types.ts';

const tones: Record<Listed['state'], TagTone> = {
  asked: 'accent',
  approved: 'accent',
  released: 'good',
  refused: 'look',
  withdrawn: 'plain',
};

export function StateTag({ state }: Pick<Listed, 'state'>) {
  const { t } = useTranslation('release');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
