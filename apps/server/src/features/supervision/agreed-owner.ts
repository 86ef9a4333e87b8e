interface Held {
  ownerId: string;
  handedOnBy: string | null;
}

/**
 * Which of the two was to do it when it was agreed. Handing it on to the other changes who has it, never what both signed;
 * handed back, it is with the first again.
 */
export const withAgreedOwner = <T extends Held>({ ownerId, handedOnBy, ...action }: T, peerWorkerId: string) => ({
  ...action,
  owner: (handedOnBy ?? ownerId) === peerWorkerId ? ('peer_worker' as const) : ('supervisor' as const),
});

export const ownerIdOf = (
  owner: 'peer_worker' | 'supervisor',
  { peerWorkerId, supervisorId }: { peerWorkerId: string; supervisorId: string },
): string => (owner === 'peer_worker' ? peerWorkerId : supervisorId);
