import { openNow } from '../../outbox/device.ts';
import { useDevice } from '../../outbox/device-state.ts';
import { discardDraft } from '../../outbox/draft-shelf.ts';
import { asksToBeKept, type Draft } from '../../outbox/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Words that were begun: with their age, to go on with or to discard. Old ones ask. */
export function DraftsCard() {
  const t = useWords('device');
  const toast = useToast();
  const { drafts } = useDevice();
  if (drafts.length === 0) return null;

  const discard = async (draft: Draft) => {
    const putBack = await discardDraft(draft.name);
    toast(t('draftDropped'), { onUndo: () => void putBack() });
  };
  const keep = (draft: Draft) => void openNow()?.drafts.wantStill(draft.name);

  return (
    <Card title={t('drafts')} sub={t('draftsSub')}>
      <List>
        {drafts.map((draft) => {
          const asks = asksToBeKept(draft, Date.now());
          return (
            <ListRow
              key={draft.name}
              title={draft.title}
              sub={asks ? t('oldDraft') : t('keptAt', { age: agoWords(draft.keptAt) })}
              trailingGoesBelow
              trailing={
                <>
                  {asks && (
                    <Button look="quiet" small onPress={() => keep(draft)}>
                      {t('keepIt')}
                    </Button>
                  )}
                  <LinkButton look="quiet" small to={draft.path}>
                    {t('openDraft')}
                  </LinkButton>
                  <Button
                    look="bare"
                    small
                    aria-label={t('discardOf', { what: draft.title })}
                    onPress={() => void discard(draft)}
                  >
                    {t('discard')}
                  </Button>
                </>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
