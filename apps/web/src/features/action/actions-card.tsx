import { Check } from 'lucide-react';
import { Link } from 'react-router';
import { useDevice } from '../../outbox/device-state.ts';
import { withUnsentActions } from '../../outbox/with-unsent-actions.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { useWords } from '../../words/use-words.ts';
import { type ShownAction, useActionSub } from './action-sub.ts';

/** A day is no longer than this; the rest is one press away. */
const mostOnToday = 4;

/** On Today: what is mine and comes first. */
export function ActionsCard({ actions, today }: { actions: readonly ShownAction[]; today: string }) {
  const t = useWords('action');
  const { waiting } = useDevice();
  const said = useActionSub(today);
  const { finish } = useActionSteps();
  const mine = withUnsentActions(actions, waiting).filter((action) => action.mine);
  const offered = withUnsentActions(actions, waiting).filter((action) => action.offered).length;
  const others = actions.length - mine.length - offered;
  if (mine.length === 0 && others === 0 && offered === 0) return null;
  const shown = mine.slice(0, mostOnToday);
  return (
    <Card
      title={t('title')}
      sub={mine.length > shown.length ? t('firstOf', { count: mine.length, shown: shown.length }) : undefined}
      aside={<Link to="/actions">{t('openAll')}</Link>}
    >
      {mine.length === 0 && others > 0 && <p className="muted">{t('onlyOthers', { count: others })}</p>}
      {mine.length > 0 && (
        <List>
          {shown.map((action) => (
            <ListRow
              key={action.id}
              title={action.words}
              sub={said(action)}
              trailing={
                <Button
                  look="quiet"
                  small
                  icon={Check}
                  aria-label={t('finishWords', { words: action.words })}
                  onPress={() => void finish(action, true)}
                >
                  {t('finish')}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {offered > 0 && (
        <p>
          <Link to="/actions">{t('offeredToday', { count: offered })}</Link>
        </p>
      )}
    </Card>
  );
}
