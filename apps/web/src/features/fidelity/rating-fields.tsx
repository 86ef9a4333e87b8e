import { type FidelityItem, fidelityDomains } from '@alongside/domain/fidelity/fidelity-words.ts';
import type { RateFidelityInput } from '@alongside/domain/fidelity/review-fidelity.ts';
import type { ReactNode } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { useWords } from '../../words/use-words.ts';

export type RatingFields = z.input<typeof import('@alongside/domain/fidelity/review-fidelity.ts').RateFidelityInput>;

const leftOut = 'none';

type RatingFieldsProps = {
  form: UseFormReturn<RatingFields, unknown, RateFidelityInput>;
  scale: { highest: number; items: readonly FidelityItem[] };
  /** What stands under a sentence: what the two of them gave. */
  under?: (item: FidelityItem) => ReactNode;
};

/** One card a domain, one row of chips a sentence. Pressing "Leave out" takes a rating back: it is then none, not 0. */
export function RatingItems({ form, scale, under }: RatingFieldsProps) {
  const t = useWords('fidelity');
  const ratings = useWatch({ control: form.control, name: 'ratings' }) ?? {};
  const options = Array.from({ length: scale.highest + 1 }, (_, at) => ({ value: String(at), label: String(at) }));
  return fidelityDomains.map((domain) => (
    <Card key={domain} title={t(`domain.${domain}`)} sub={t(`domainAbout.${domain}`)}>
      {scale.items
        .filter((item) => item.domain === domain)
        .map((item) => {
          const rating = ratings[item.key] ?? null;
          return (
            <ChipGroup
              key={item.key}
              name={`ratings.${item.key}`}
              label={item.words}
              hint={under?.(item)}
              options={rating === null ? options : [...options, { value: leftOut, label: t('notRated') }]}
              value={rating === null ? null : String(rating)}
              onChange={(chosen) =>
                form.setValue(
                  'ratings',
                  { ...form.getValues('ratings'), [item.key]: chosen === leftOut ? null : Number(chosen) },
                  { shouldDirty: true },
                )
              }
            />
          );
        })}
    </Card>
  ));
}
