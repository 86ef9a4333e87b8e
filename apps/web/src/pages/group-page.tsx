import { PenLine } from 'lucide-react';
import { AboutCard } from '../features/group/about-card.tsx';
import { AgreementCard } from '../features/group/agreement-card.tsx';
import { DatesCard } from '../features/group/dates-card.tsx';
import type { GroupRead } from '../features/group/group-read.ts';
import { MembersCard } from '../features/group/members-card.tsx';
import { SessionsCard } from '../features/group/sessions-card.tsx';
import { WithGroup } from '../features/group/with-group.tsx';
import { HowLink } from '../how-link.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tag } from '../ui/tag.tsx';
import { dayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

function GroupView({ group }: { group: GroupRead }) {
  const t = useWords('group');
  const { id, name, purpose, isOpen, capacity, endedOn, today, usuallyCome, dates } = group;
  const waits = dates.find(({ on, groupSessionId }) => on <= today && groupSessionId === null);
  return (
    <Stack gap="loose">
      <PageHeading
        back={{ to: '/groups', label: t('backToGroups') }}
        sub={purpose}
        tags={
          <>
            {endedOn && <Tag>{t('endedOn', { when: dayWords(endedOn, today) })}</Tag>}
            <Tag>{t(isOpen ? 'open' : 'closed')}</Tag>
            {capacity && <Tag>{t('room', { count: capacity })}</Tag>}
            {usuallyCome !== null && <Tag>{t('usuallyCome', { count: usuallyCome })}</Tag>}
            {usuallyCome !== null && <HowLink figure="group_counts" />}
          </>
        }
        actions={
          <LinkButton to={`/groups/${id}/log${waits ? `?date=${waits.id}` : ''}`} icon={PenLine}>
            {t('log')}
          </LinkButton>
        }
      >
        {name}
      </PageHeading>
      <Columns>
        <Stack>
          <DatesCard group={group} />
          <SessionsCard group={group} />
        </Stack>
        <Stack>
          <MembersCard group={group} />
          <AgreementCard group={group} />
          <AboutCard group={group} />
        </Stack>
      </Columns>
    </Stack>
  );
}

export function GroupPage() {
  const t = useWords('group');
  usePageTitle(t('pageTitle'));
  return <WithGroup>{(group) => <GroupView group={group} />}</WithGroup>;
}
