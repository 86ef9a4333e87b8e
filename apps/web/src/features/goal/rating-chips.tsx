import { ChipGroup } from '../../ui/chip-group.tsx';

const options = Array.from({ length: 11 }, (_, rating) => ({ value: String(rating), label: String(rating) }));

type RatingChipsProps = {
  name: string;
  label: string;
  hint: string;
  value: number | null;
  isOptional?: boolean;
  onChange: (rating: number) => void;
};

/** 0 to 10, each within one press: a slider would suggest an answer. */
export function RatingChips({ value, onChange, ...rest }: RatingChipsProps) {
  return (
    <ChipGroup
      {...rest}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(rating) => onChange(Number(rating))}
    />
  );
}
