import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import { refusalCode } from '../../refusal.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { asSent, namesOf } from './evening.ts';
import { eveningText } from './evening-text.ts';
import type { GroupRead } from './group-read.ts';

/**
 * Sends a correction over the version that was seen. When the other facilitator was first, both evenings are put side by
 * side, attendance and all; sending again is keeping one's own.
 */
export function useCorrectGroup(group: GroupRead, session: { id: string; version: number }, draft: string) {
  const send = useSend();
  const [stale, setStale] = useState<{ yours: string; current: string; version: number } | null>(null);
  const correct = async (typed: LogGroupSessionInput): Promise<'sent' | 'kept' | 'stale'> => {
    const input = { ...asSent(typed), version: stale?.version ?? session.version };
    try {
      const { isSent } = await send('group.correct', input, { about: { id: group.id, name: group.name }, draft });
      return isSent ? 'sent' : 'kept';
    } catch (error) {
      if (refusalCode(error) !== 'STALE_VERSION') throw error;
      const asked = trpc.group.readSession.queryOptions({ groupSessionId: session.id });
      const current = await queryClient.fetchQuery({ ...asked, staleTime: 0 });
      const names = namesOf(group, current);
      setStale({ yours: eveningText(typed, names), current: eveningText(current, names), version: current.version });
      return 'stale';
    }
  };
  return { stale, correct };
}
