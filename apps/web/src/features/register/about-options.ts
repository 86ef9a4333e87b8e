import { referralSources } from '@alongside/domain/episode/episode-words.ts';
import { ageBands, ethnicities, type genders } from '@alongside/domain/person/about-person.ts';
import { useWords } from '../../words/use-words.ts';

/** Asked and declined stands beside never asked, first in each list: they are the answers most easily mixed up. */
export function useAboutOptions() {
  const t = useWords('register');
  const declinedFirst = <C extends string>(codes: readonly C[], neverAsked: C): C[] => [
    neverAsked,
    ...codes.filter((code) => code === 'Z'),
    ...codes.filter((code) => code !== 'Z' && code !== neverAsked),
  ];
  return {
    ageBands: declinedFirst(ageBands, 'X').map((value) => ({ value, label: t(`ageBands.${value}`) })),
    genders: (['2', '1', '3', '4', 'Z', 'X'] as const satisfies readonly (typeof genders)[number][]).map((value) => ({
      value,
      label: t(`genders.${value}`),
    })),
    ethnicities: declinedFirst(ethnicities, '99').map((value) => ({ value, label: t(`ethnicities.${value}`) })),
    sources: referralSources.map((value) => ({ value, label: t(`source.${value}`) })),
  };
}
