import { useState } from 'react';
import { type Answered, trpcClient } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';

/** Whose yes an organisation asks for. A press acts at once and can be undone. */
export function ApproversForm({ approvers }: { approvers: Answered['release']['approvers'] }) {
  const t = useWords('release');
  const step = useStep();
  const { needsRepresentative, people } = approvers;
  // Shown as pressed while it is on its way.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const put = async (needs: boolean, canUndo = true): Promise<void> => {
    setWanted(needs);
    await step(
      () => trpcClient.release.chooseApprovers.mutate({ needsRepresentative: needs }),
      t('approversSaved'),
      canUndo ? () => void put(!needs, false) : undefined,
    );
    setWanted(null);
  };
  return (
    <Stack gap="loose">
      <RadioCards
        name="approvers"
        label={t('approversChoice')}
        options={[
          { value: 'steward', label: t('approversSteward'), hint: t('approversStewardSub') },
          { value: 'both', label: t('approversBoth'), hint: t('approversBothSub') },
        ]}
        value={(wanted ?? needsRepresentative) ? 'both' : 'steward'}
        onChange={(value) => void put(value === 'both')}
      />
      <Card
        title={t('approversPeople')}
        aside={
          <LinkButton look="bare" small to="/accounts">
            {t('approversAccounts')}
          </LinkButton>
        }
      >
        {people.length === 0 ? (
          <p className="muted">{t('approversNobody')}</p>
        ) : (
          <List>
            {people.map(({ accountId, name, role }) => (
              <ListRow key={`${accountId} ${role}`} title={name} sub={t(`account:roleShort.${role}`)} />
            ))}
          </List>
        )}
      </Card>
    </Stack>
  );
}
