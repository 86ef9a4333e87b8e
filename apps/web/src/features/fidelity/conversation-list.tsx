import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Conversation, FidelityRead } from './fidelity-read.ts';
import { useFidelityReview } from './use-fidelity-review.ts';

const tones = { none: 'plain', one: 'plain', both: 'look', agreed: 'good' } as const;

/** For raters. A conversation is known by its kind and its day. */
export function ConversationList({
  review,
  conversations,
}: {
  review: FidelityRead;
  conversations: readonly Conversation[];
}) {
  const t = useWords('fidelity');
  const { dropConversation } = useFidelityReview(review);
  return (
    <Card title={t('conversations')} sub={t('conversationsSub')}>
      {conversations.length === 0 && <p className="muted">{t('noConversations')}</p>}
      <List aria-label={t('conversationsList')}>
        {conversations.map((conversation) => {
          const { id, informant, heldOn, state, iRated, mayDrop } = conversation;
          const when = dayWords(heldOn, review.today);
          return (
            <ListRow
              key={id}
              title={t(`informant.${informant}`)}
              to={`/fidelity/${review.id}/conversations/${id}`}
              sub={[t('heldOn', { when }), iRated && t('iRated')].filter(Boolean).join(' · ')}
              trailingGoesBelow
              trailing={
                <>
                  <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
                  {mayDrop && (
                    <Button
                      look="bare"
                      small
                      aria-label={t('dropLabel', { informant: t(`informant.${informant}`), when })}
                      onPress={() => void dropConversation(conversation)}
                    >
                      {t('drop')}
                    </Button>
                  )}
                </>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
