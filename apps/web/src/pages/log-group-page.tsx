import { useNavigate, useSearchParams } from 'react-router';
import { LogGroupForm } from '../features/group/log-group-form.tsx';
import { WithGroup } from '../features/group/with-group.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function LogGroupPage() {
  const t = useWords('group');
  usePageTitle(t('logPageTitle'));
  const goTo = useNavigate();
  const [asked] = useSearchParams();
  return (
    <WithGroup>
      {(group) => {
        const home = `/groups/${group.id}`;
        return (
          <Narrow>
            <PageHeading back={{ to: home, label: t('backToGroup', { name: group.name }) }}>
              {t('logTitle', { name: group.name })}
            </PageHeading>
            <LogGroupForm group={group} dateId={asked.get('date')} onSaved={() => goTo(home)} />
          </Narrow>
        );
      }}
    </WithGroup>
  );
}
