import { type DayOrder, dayOrders } from '@alongside/domain/take-in/understand-day.ts';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { useWords } from '../../words/use-words.ts';

export function DayOrderChoice({ value, onChange }: { value: DayOrder; onChange: (order: DayOrder) => void }) {
  const t = useWords('takeIn');
  return (
    <ChipGroup
      name="order"
      label={t('dayOrder')}
      value={value}
      options={dayOrders.map((order) => ({ value: order, label: t(`dayOrders.${order}`) }))}
      onChange={(next) => onChange(next as DayOrder)}
    />
  );
}
