import { useMutation } from '@tanstack/react-query';
import { Lock, PenLine } from 'lucide-react';
import { ShareCard } from '../../share-card.tsx';
import { useAccount } from '../../shell/account.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Columns, Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useStep } from '../../use-step.ts';
import { dayWords, instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PlanWords } from './plan-words.tsx';

type Own = Answered['wellbeingPlan']['read'];
type Plan = NonNullable<Own['plan']>;

export const emptyPlan = {
  keepsWell: null,
  earlySigns: null,
  triggers: null,
  whatHelps: null,
  whatNot: null,
  adjustments: null,
  contact: null,
  reviewOn: null,
};

function PrivacyCard() {
  const t = useWords('wellbeingPlan');
  return (
    <Card title={t('privateTitle')} icon={Lock}>
      <p>{t('private_own')}</p>
      <p>{t('private_counts')}</p>
      <p>{t('private_supervision')}</p>
      <p>{t('private_phone')}</p>
    </Card>
  );
}

function LooksCard({ looks }: { looks: Own['looks'] }) {
  const t = useWords('wellbeingPlan');
  const { organisation } = useAccount();
  return (
    <Card title={t('looksTitle')} sub={looks.length > 0 ? t('looksSub') : undefined}>
      {looks.length === 0 ? (
        <p className="muted">{t('looksNone')}</p>
      ) : (
        <List aria-label={t('looks')}>
          {looks.map(({ accountId, name, at }) => (
            <ListRow key={`${accountId} ${String(at)}`} title={name} after={instantWords(at, organisation.timeZone)} />
          ))}
        </List>
      )}
    </Card>
  );
}

function RemoveCard({ plan }: { plan: Plan }) {
  const t = useWords('wellbeingPlan');
  const step = useStep();
  const remove = useMutation(trpc.wellbeingPlan.remove.mutationOptions());
  const write = useMutation(trpc.wellbeingPlan.write.mutationOptions());
  const { id, writtenAt: _at, version: _version, ...words } = plan;
  const press = () =>
    step(
      () => remove.mutateAsync({ planId: id }),
      t('removed'),
      () => void step(() => write.mutateAsync({ ...words, id, base: emptyPlan }), t('putBack')),
    );
  return (
    <Card title={t('removeTitle')}>
      <p className="muted">{t('removeBody')}</p>
      <Row>
        <Button look="quiet" onPress={() => void press()}>
          {t('remove')}
        </Button>
      </Row>
    </Card>
  );
}

function Written({ own, plan }: { own: Own; plan: Plan }) {
  const t = useWords('wellbeingPlan');
  const { organisation } = useAccount();
  const share = useMutation(trpc.wellbeingPlan.share.mutationOptions());
  const { reviewOn } = plan;
  return (
    <Columns>
      <Stack>
        <Card
          title={t('pageTitle')}
          sub={[
            t('writtenOn', { when: instantWords(plan.writtenAt, organisation.timeZone) }),
            reviewOn && reviewOn < own.today && t('reviewPast', { when: dayWords(reviewOn, own.today) }),
          ]
            .filter(Boolean)
            .join(' ')}
        >
          <Stack>
            <PlanWords plan={plan} today={own.today} />
            <Row>
              <LinkButton to="/me/plan/write" icon={PenLine}>
                {t('amend')}
              </LinkButton>
            </Row>
          </Stack>
        </Card>
        <RemoveCard plan={plan} />
      </Stack>
      <Stack>
        <ShareCard
          sub={t('shareSub')}
          readers={own.readers}
          shares={own.shares}
          put={(accountId, shared) => share.mutateAsync({ planId: plan.id, accountId, shared })}
        />
        <LooksCard looks={own.looks} />
        <PrivacyCard />
      </Stack>
    </Columns>
  );
}

/** A worker's own plan: its words, who can see it, and who has. */
export function OwnPlan({ own }: { own: Own }) {
  const t = useWords('wellbeingPlan');
  if (own.plan) return <Written own={own} plan={own.plan} />;
  return (
    <Columns>
      <EmptyState
        title={t('emptyTitle')}
        action={
          <LinkButton to="/me/plan/write" icon={PenLine}>
            {t('begin')}
          </LinkButton>
        }
      >
        {t('emptyBody')}
      </EmptyState>
      <PrivacyCard />
    </Columns>
  );
}
