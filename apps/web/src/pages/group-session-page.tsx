import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { CorrectGroupForm } from '../features/group/correct-group-form.tsx';
import { VoidedBanner, VoidGroupCard } from '../features/group/void-group-card.tsx';
import { WithGroup } from '../features/group/with-group.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords, instantWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function GroupSessionPage() {
  const t = useWords('group');
  usePageTitle(t('correctPageTitle'));
  const goTo = useNavigate();
  const { timeZone } = useAccount().organisation;
  const { groupSessionId = '' } = useParams();
  const read = useQuery(trpc.group.readSession.queryOptions({ groupSessionId }));
  return (
    <WithGroup>
      {(group) => (
        <WithAnswer read={read}>
          {(session) => {
            const home = `/groups/${group.id}`;
            const [last] = session.corrections;
            return (
              <Narrow>
                <PageHeading
                  back={{ to: home, label: t('backToGroup', { name: group.name }) }}
                  over={group.name}
                  sub={last && t('correctedBy', { name: last.by, when: instantWords(last.correctedAt, timeZone) })}
                >
                  {dayWords(session.heldOn, group.today)}
                </PageHeading>
                {session.voidedAt ? (
                  <VoidedBanner session={session} group={group} />
                ) : (
                  <>
                    <CorrectGroupForm key={session.id} group={group} session={session} onSaved={() => goTo(home)} />
                    <VoidGroupCard session={session} group={group} />
                  </>
                )}
              </Narrow>
            );
          }}
        </WithAnswer>
      )}
    </WithGroup>
  );
}
