import { PhoneMissed } from 'lucide-react';
import type { About } from '../../outbox/write.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useTried } from './use-tried.ts';

/** In a list of people. One press and it is logged; the notice that follows takes it back. */
export function TriedButton({ person, today }: { person: About; today: string }) {
  const t = useWords('session');
  const { tried, isBusy } = useTried(today);
  return (
    <Button
      look="quiet"
      small
      icon={PhoneMissed}
      isBusy={isBusy}
      aria-label={t('triedName', { name: person.name })}
      onPress={() => void tried(person)}
    >
      {t('tried')}
    </Button>
  );
}
