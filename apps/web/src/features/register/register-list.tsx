import { type RegisterPart, registerParts } from '@alongside/domain/person/search-register.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, FileInput, UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './register.module.css';

type Entry = Answered['person']['register']['people'][number];

function RegisterRow({ entry, today }: { entry: Entry; today: string }) {
  const t = useWords('register');
  const { episode, workerName, workerIsThere } = entry;
  const where = episode
    ? [
        workerName && t('with', { name: workerName }),
        episode.teamName,
        episode.endedOn
          ? t('until', { when: dayWords(episode.endedOn, today) })
          : t('since', { when: dayWords(episode.referredOn, today) }),
      ]
    : [t('noEpisode')];
  const stands = !episode || episode.state === 'active' ? null : t(`episode:state.${episode.state}`);
  const mark =
    workerIsThere === false ? (
      <Tag tone="look">{t('needsNewWorker')}</Tag>
    ) : (
      stands && <Tag tone={episode?.state === 'waiting' ? 'look' : 'plain'}>{stands}</Tag>
    );
  return (
    <ListRow
      to={`/register/${entry.id}`}
      title={entry.displayName}
      sub={where.filter(Boolean).join(' · ')}
      trailing={mark}
      trailingGoesBelow
    />
  );
}

function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const t = useWords('register');
  if (pages < 2) return null;
  return (
    <Row between>
      <Button look="quiet" small icon={ChevronLeft} isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        {t('previous')}
      </Button>
      <span className="small muted" role="status">
        {t('page', { page, pages })}
      </span>
      <Button look="quiet" small iconAfter={ChevronRight} isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
        {t('next')}
      </Button>
    </Row>
  );
}

/** What is looked for stays on this page: a name never travels in an address. */
export function RegisterList({ today }: { today: string }) {
  const t = useWords('register');
  const [typed, setTyped] = useState('');
  const [part, setPart] = useState<RegisterPart>('open');
  const [page, setPage] = useState(1);
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch } = useQuery({
    ...trpc.person.register.queryOptions({ search, part, page }),
    placeholderData: keepPreviousData,
  });
  const choose = (next: RegisterPart) => {
    setPart(next);
    setPage(1);
  };
  const isBare = data?.total === 0 && search === '' && part === 'open';
  const actions = (
    <>
      <LinkButton to="/import" look="quiet" icon={FileInput}>
        {t('import')}
      </LinkButton>
      <LinkButton to="/register/add" icon={UserPlus}>
        {t('add')}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeading
        sub={data && t('sub', { count: data.total, part: t(`partWords.${part}`) })}
        actions={isBare ? undefined : actions}
      >
        {t('title')}
      </PageHeading>
      <div className={styles.find}>
        <TextField
          name="search"
          type="search"
          label={t('search')}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setPage(1);
          }}
        />
        <ChipGroup
          name="part"
          label={t('partLabel')}
          value={part}
          options={registerParts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(value) => choose(value as RegisterPart)}
        />
      </div>
      {error && <NoAnswer error={error} onTryAgain={refetch} />}
      {!data && !error && <Loading />}
      {isBare && (
        <EmptyState title={t('emptyTitle')} action={<Row>{actions}</Row>}>
          {t('emptyBody')}
        </EmptyState>
      )}
      {data?.total === 0 && !isBare && (
        <EmptyState
          title={t('noMatchTitle')}
          action={
            part !== 'everyone' && (
              <Button look="quiet" onPress={() => choose('everyone')}>
                {t('lookAmongEveryone')}
              </Button>
            )
          }
        >
          {t('noMatchBody')}
        </EmptyState>
      )}
      {data && data.total > 0 && (
        <Stack>
          <Card>
            <List aria-label={t('list')}>
              {data.people.map((entry) => (
                <RegisterRow key={entry.id} entry={entry} today={today} />
              ))}
            </List>
          </Card>
          <Pages page={data.page} pages={data.pages} onPage={setPage} />
        </Stack>
      )}
    </>
  );
}
