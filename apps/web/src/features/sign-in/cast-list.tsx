import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAfterSignIn } from './after-sign-in.ts';
import styles from './cast-list.module.css';

type Group = Answered['signIn']['cast'][number];
type Member = Group['members'][number];

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** Enough to choose from without a long page on a phone. */
const shownAtFirst = 6;

function MemberButton({ member, isGoing, onChoose }: { member: Member; isGoing: boolean; onChoose: () => void }) {
  const t = useWords('signIn');
  const walks = member.walksWith > 0 ? t('castWalks', { count: member.walksWith }) : null;
  const line = [walks, member.teams.join(', ')].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className={classes(styles.member, isGoing && styles.going)} onClick={onChoose}>
        <span className={styles.disc} aria-hidden="true">
          {initialsOf(member.name)}
        </span>
        <span className={styles.words}>
          <b>{member.name}</b>
          <span className={styles.place}>{member.organisation}</span>
          {line && <span className={styles.place}>{line}</span>}
        </span>
      </button>
    </li>
  );
}

type RoleGroupProps = { group: Group; going: string | null; onChoose: (member: Member) => void };

function RoleGroup({ group: { role, members }, going, onChoose }: RoleGroupProps) {
  const t = useWords('signIn');
  const [showsAll, setShowsAll] = useState(false);
  if (members.length === 0) return null;
  const shown = showsAll ? members : members.slice(0, shownAtFirst);
  return (
    <section className={styles.group} aria-labelledby={`cast-${role}`}>
      <div>
        <h2 id={`cast-${role}`}>{t(`castRole.${role}`)}</h2>
        <p className="muted small">{t(`castRoleBody.${role}`)}</p>
      </div>
      <ul className={styles.members} aria-labelledby={`cast-${role}`}>
        {shown.map((member) => (
          <MemberButton
            key={member.accountId}
            member={member}
            isGoing={going === member.accountId}
            onChoose={() => onChoose(member)}
          />
        ))}
      </ul>
      {shown.length < members.length && (
        <div>
          <Button look="quiet" small onPress={() => setShowsAll(true)}>
            {t('castShowAll', { count: members.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The demo's sign-in: one tap, and one sees Alongside through someone's eyes. */
export function CastList() {
  const t = useWords('signIn');
  const cast = useQuery(trpc.signIn.cast.queryOptions());
  const signIn = useMutation(trpc.signIn.asCastMember.mutationOptions());
  const afterSignIn = useAfterSignIn();
  const [going, setGoing] = useState<Member | null>(null);
  const choose = async (member: Member) => {
    setGoing(member);
    try {
      await signIn.mutateAsync({ accountId: member.accountId });
      await afterSignIn();
    } catch {
      setGoing(null);
    }
  };
  const nobody = cast.data?.every(({ members }) => members.length === 0);
  const missed = signIn.error ?? cast.error;
  return (
    <>
      <PageHeading sub={t('castSub')}>{t('castTitle')}</PageHeading>
      {missed && <Banner tone="look" title={refusalWords(missed)} isNews />}
      {cast.isPending && <Loading blocks={3} />}
      {nobody && <EmptyState title={t('castEmpty')}>{t('castEmptyBody')}</EmptyState>}
      <div className={styles.groups}>
        {cast.data?.map((group) => (
          <RoleGroup
            key={group.role}
            group={group}
            going={going?.accountId ?? null}
            onChoose={(member) => void choose(member)}
          />
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {going && t('castGoing', { name: going.name })}
      </p>
    </>
  );
}
