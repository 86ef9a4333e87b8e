import { guessColumns, personFields, personHeaders } from '@alongside/domain/take-in/column-fields.ts';
import { planPeople } from '@alongside/domain/take-in/plan-rows.ts';
import { guessDayOrder } from '@alongside/domain/take-in/understand-day.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { ChooseColumns } from './choose-columns.tsx';
import { DayOrderChoice } from './day-order-choice.tsx';
import type { PrepareProps } from './prepare.ts';
import { Preview } from './preview.tsx';
import { startRun } from './take-in-run.ts';

/** Columns, team and a look at the first lines, all on one page: changing one shows what it does. */
export function PreparePeople({ table, accountId, today, back }: PrepareProps) {
  const t = useWords('takeIn');
  const { data: teams } = useQuery(trpc.team.list.queryOptions());
  const [mapping, setMapping] = useState(() => guessColumns(table.headers, personHeaders));
  const [chosenOrder, setOrder] = useState<'day_first' | 'month_first' | null>(null);
  const [chosenTeam, setTeam] = useState('');
  const [asked, setAsked] = useState(false);
  const teamField = useRef<HTMLSelectElement>(null);
  const column = mapping.referred_on;
  const order =
    chosenOrder ?? guessDayOrder(column === undefined ? [] : table.rows.map(({ cells }) => cells[column] ?? ''));
  const planned = useMemo(() => planPeople(table, { mapping, order }, today), [table, mapping, order, today]);
  if (!teams) return <Loading />;
  if (teams.length === 0)
    return (
      <EmptyState title={t('team')} action={<LinkButton to="/teams">{t('noTeamsDo')}</LinkButton>}>
        {t('noTeams')}
      </EmptyState>
    );
  const teamId = chosenTeam || (teams.length === 1 ? (teams[0]?.id ?? '') : '');
  const hasName = mapping.name !== undefined || mapping.first_name !== undefined;
  const count = planned.ready.length;
  const start = () => {
    setAsked(true);
    if (!teamId) teamField.current?.focus();
    if (!teamId || !hasName) return;
    startRun({
      kind: 'people',
      accountId,
      table,
      teamId,
      rows: planned.ready,
      back: planned.back,
      twice: planned.twice,
    });
  };
  return (
    <Stack gap="loose">
      <ChooseColumns table={table} fields={personFields} mapping={mapping} onChange={setMapping} />
      {!hasName && <Banner tone="look" title={t('needsName')} isNews />}
      <Card title={t('choicesTitle')}>
        <SelectField
          name="team"
          label={t('team')}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={teamId}
          ref={teamField}
          error={asked && !teamId ? t('teamMissing') : undefined}
          onChange={(event) => setTeam(event.target.value)}
        />
        {column !== undefined && <DayOrderChoice value={order} onChange={setOrder} />}
      </Card>
      <Preview table={table} planned={planned} today={today} />
      <Row>
        {back}
        {count > 0 ? (
          <Button onPress={start}>{t('startPeople', { count })}</Button>
        ) : (
          <span className="muted">{t('nothingReady')}</span>
        )}
      </Row>
    </Stack>
  );
}
