import { type DayOrder, dayOrders } from '@alongside/domain/take-in/understand-day.ts';
import { useTranslation } from 'react-i18next';
import { ChipGroup } from '../../ui/chip-group.tsx';

export function DayOrderChoice({ value, onChange }: { value: DayOrder; onChange: (order: DayOrder) => void }) {
  const { t } = useTranslation('takeIn');
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
