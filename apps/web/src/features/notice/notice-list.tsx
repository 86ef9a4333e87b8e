import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords, instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { placeOf, type ShownNotice } from './notice-words-of.ts';

function useMark() {
  const t = useWords('notice');
  const toast = useToast();
  const { mutateAsync, isPending } = useMutation(trpc.notice.mark.mutationOptions());
  const mark = async (noticeIds: string[], isRead: boolean, canUndo = true): Promise<void> => {
    try {
      await mutateAsync({ noticeIds, isRead });
      await lookAgain();
      if (canUndo)
        toast(t(isRead ? 'markedRead' : 'markedUnread', { count: noticeIds.length }), {
          onUndo: () => void mark(noticeIds, !isRead, false),
        });
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return { mark, isPending };
}

function NoticeRow({ notice }: { notice: ShownNotice }) {
  const t = useWords('notice');
  const { id: myId, organisation } = useAccount();
  const { mark } = useMark();
  const { id, kind, byName, about, toldAt, readAt, canMark } = notice;
  const said = byName ? t(`byWhom.${kind}`, { name: byName }) : t(`kind.${kind}`);
  const when = instantWords(toldAt, organisation.timeZone);
  return (
    <ListRow
      title={said}
      to={placeOf(notice, myId) ?? undefined}
      sub={[when, about.on && t('on', { when: dayWords(about.on) })].filter(Boolean).join(' · ')}
      trailing={
        canMark && (
          <Button
            look="bare"
            small
            aria-label={t(readAt ? 'markUnreadOf' : 'markReadOf', { what: said, when })}
            onPress={() => void mark([id], readAt === null, false)}
          >
            {t(readAt ? 'markUnread' : 'markRead')}
          </Button>
        )
      }
    />
  );
}

/** What wants the reader's attention, then what they have read. Nobody's words stand here. */
export function NoticeList({ listed }: { listed: Answered['notice']['list'] }) {
  const t = useWords('notice');
  const { mark, isPending } = useMark();
  const unread = listed.notices.filter(({ readAt }) => readAt === null);
  const read = listed.notices.filter(({ readAt }) => readAt !== null);
  const markable = unread.filter(({ canMark }) => canMark).map(({ id }) => id);
  if (listed.notices.length === 0)
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          <LinkButton look="quiet" to="/me/notices">
            {t('settings')}
          </LinkButton>
        }
      >
        {t('emptyBody')}
      </EmptyState>
    );
  return (
    <Stack gap="loose">
      <Card
        title={unread.length > 0 ? t('unread', { count: unread.length }) : t('allRead')}
        waiting={unread.length > 0}
        aside={
          markable.length > 1 && (
            <Button look="quiet" small icon={Check} isBusy={isPending} onPress={() => void mark(markable, true)}>
              {t('markAll')}
            </Button>
          )
        }
      >
        {unread.length === 0 ? (
          <p className="muted">{t('allReadBody')}</p>
        ) : (
          <List>
            {unread.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </List>
        )}
      </Card>
      {read.length > 0 && (
        <Card title={t('read', { count: read.length })} sub={t('readSub', { count: listed.longest })}>
          <List>
            {read.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  );
}
