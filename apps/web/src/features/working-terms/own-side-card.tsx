import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';

/** On Me: the way to what belongs to the worker themselves, and to what others let them see. */
export function OwnSideCard() {
  const t = useWords('workingTerms');
  const { roles } = useAccount();
  const walks = roles.includes('peer_worker');
  const supervises = roles.includes('supervisor');
  if (!walks && !supervises && !roles.includes('coordinator')) return null;
  return (
    <Card title={t('ownSide.title')}>
      <List>
        {walks && <ListRow to="/me/plan" title={t('ownSide.plan')} sub={t('ownSide.planSub')} />}
        {walks && <ListRow to="/me/boundaries" title={t('ownSide.boundaries')} sub={t('ownSide.boundariesSub')} />}
        {walks && <ListRow to="/me/learning" title={t('ownSide.learning')} sub={t('ownSide.learningSub')} />}
        {(walks || supervises) && (
          <ListRow
            to="/competence"
            title={t('ownSide.competence')}
            sub={t(walks ? 'ownSide.competenceSub' : 'ownSide.competenceSubTeam')}
          />
        )}
        {walks && <ListRow to="/me/terms" title={t('ownSide.terms')} sub={t('ownSide.termsSub')} />}
        <ListRow to="/shared" title={t('ownSide.shared')} sub={t('ownSide.sharedSub')} />
      </List>
    </Card>
  );
}
