import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type Listed = Answered['evaluation']['list'];
type ChooseResearchersProps = { evaluation: Listed['evaluations'][number]; researchers: Listed['researchers'] };

/** A press gives a place or takes it away at once, and either can be undone. */
export function ChooseResearchers({ evaluation, researchers }: ChooseResearchersProps) {
  const t = useWords('evaluation');
  const toast = useToast();
  const choose = useMutation(trpc.evaluation.chooseResearcher.mutationOptions());
  if (researchers.length === 0) return <p className="muted">{t('noResearchers')}</p>;

  const put = async (accountId: string, member: boolean, canUndo = true) => {
    try {
      await choose.mutateAsync({ evaluationId: evaluation.id, accountId, member });
      await lookAgain();
      const name = researchers.find((each) => each.accountId === accountId)?.name ?? '';
      const undo = { onUndo: () => void put(accountId, !member, false) };
      toast(t(member ? 'chosen' : 'takenOut', { name }), canUndo ? undo : {});
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return (
    <MultiChipGroup
      name={`researchers-${evaluation.id}`}
      label={t('researchers')}
      hint={t('researchersHint')}
      options={researchers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      value={evaluation.chosen}
      onChange={(chosen) => {
        const turned = researchers.find(
          ({ accountId }) => chosen.includes(accountId) !== evaluation.chosen.includes(accountId),
        );
        if (turned) void put(turned.accountId, chosen.includes(turned.accountId));
      }}
    />
  );
}
