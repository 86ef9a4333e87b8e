import { useMutation } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { OfPerson } from './offered.ts';

/** Links that still open something. What is answered behind one is nobody's to see before it is sent. */
export function OpenLinks({ links, instruments }: Pick<OfPerson, 'links' | 'instruments'>) {
  const t = useWords('outcome');
  const toast = useToast();
  const { timeZone } = useAccount().organisation;
  const close = useMutation(
    trpc.outcome.closeLink.mutationOptions({
      onSuccess: () => toast(t('linkClosed')),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  if (links.length === 0) return null;
  const nameOf = (key: string) => instruments.find((each) => each.key === key)?.name ?? key;
  return (
    <Card title={t('openLinks')} sub={t('openLinksSub', { count: links.length })} icon={Link2}>
      <List>
        {links.map(({ id, instrument, endsAt, mine, by }) => (
          <ListRow
            key={id}
            title={nameOf(instrument)}
            sub={[t('linkEnds', { when: instantWords(endsAt, timeZone) }), mine ? null : t('linkBy', { name: by })]
              .filter(Boolean)
              .join(' · ')}
            trailing={
              <Button
                look="quiet"
                small
                aria-label={t('closeLinkOf', { measure: nameOf(instrument) })}
                onPress={() => close.mutate({ linkId: id })}
              >
                {t('closeLink')}
              </Button>
            }
          />
        ))}
      </List>
    </Card>
  );
}
