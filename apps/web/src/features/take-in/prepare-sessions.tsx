import { type Attendance, attendances, type Mode, modes } from '@alongside/domain/session/session-words.ts';
import { guessColumns, sessionFields, sessionHeaders } from '@alongside/domain/take-in/column-fields.ts';
import { planSessions } from '@alongside/domain/take-in/plan-rows.ts';
import { type DayOrder, guessDayOrder } from '@alongside/domain/take-in/understand-day.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { ChooseColumns } from './choose-columns.tsx';
import { DayOrderChoice } from './day-order-choice.tsx';
import type { PrepareProps } from './prepare.ts';
import { Preview } from './preview.tsx';
import { startRun } from './take-in-run.ts';

const minutesOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

export function PrepareSessions({ table, accountId, today, back }: PrepareProps) {
  const t = useWords('takeIn');
  const { data: accounts } = useQuery(trpc.account.list.queryOptions());
  const [mapping, setMapping] = useState(() => guessColumns(table.headers, sessionHeaders));
  const [chosenOrder, setOrder] = useState<DayOrder | null>(null);
  const [attendance, setAttendance] = useState<Attendance>('met');
  const [mode, setMode] = useState<Mode>('in_person');
  const [minutes, setMinutes] = useState('');
  const [worker, setWorker] = useState('');
  const column = mapping.held_on;
  const order =
    chosenOrder ?? guessDayOrder(column === undefined ? [] : table.rows.map(({ cells }) => cells[column] ?? ''));
  const planned = useMemo(() => {
    const defaults = { minutes: minutesOf(minutes), attendance, mode };
    return planSessions(table, { mapping, order, defaults }, today);
  }, [table, mapping, order, minutes, attendance, mode, today]);
  const missing = [
    mapping.person === undefined && mapping.first_name === undefined && t('needsName'),
    column === undefined && t('needsDay'),
  ].filter((words) => words !== false);
  const count = planned.ready.length;
  const workers = (accounts ?? []).filter(({ roles }) => roles.includes('peer_worker'));
  const start = () =>
    startRun({
      kind: 'sessions',
      accountId,
      table,
      defaultAccountId: worker || null,
      rows: planned.ready,
      back: planned.back,
      twice: planned.twice,
    });
  return (
    <Stack gap="loose">
      <ChooseColumns table={table} fields={sessionFields} mapping={mapping} onChange={setMapping} />
      {missing.map((words) => (
        <Banner key={words} tone="look" title={words} isNews />
      ))}
      <Card title={t('choicesTitle')}>
        <Stack>
          {column !== undefined && <DayOrderChoice value={order} onChange={setOrder} />}
          <SelectField
            name="worker"
            label={t('defaultWorker')}
            options={workers.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('defaultWorkerNone')}
            value={worker}
            onChange={(event) => setWorker(event.target.value)}
          />
          <NumberField
            name="minutes"
            label={t('defaultMinutes')}
            hint={t('defaultMinutesHint')}
            isOptional
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
          <SelectField
            name="attendance"
            label={t('defaultAttendance')}
            options={attendances.map((value) => ({ value, label: t(`attendance.${value}`) }))}
            emptyLabel={false}
            value={attendance}
            onChange={(event) => setAttendance(event.target.value as Attendance)}
          />
          <SelectField
            name="mode"
            label={t('defaultMode')}
            options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
            emptyLabel={false}
            value={mode}
            onChange={(event) => setMode(event.target.value as Mode)}
          />
        </Stack>
      </Card>
      <Preview table={table} planned={planned} today={today} />
      <Row>
        {back}
        {count > 0 ? (
          <Button onPress={start}>{t('startSessions', { count })}</Button>
        ) : (
          <span className="muted">{t('nothingReady')}</span>
        )}
      </Row>
    </Stack>
  );
}
