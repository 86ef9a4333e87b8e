import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import { ChooseFile, type Kind } from './choose-file.tsx';
import { PreparePeople } from './prepare-people.tsx';
import { PrepareSessions } from './prepare-sessions.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunResult } from './run-result.tsx';
import { forgetRun, useRun } from './take-in-run.ts';

/** Three steps: the file, its columns, taking it in. A run that goes on is found here again. */
export function TakeInSteps({ accountId, today }: { accountId: string; today: string }) {
  const t = useWords('takeIn');
  const anyRun = useRun();
  const run = anyRun?.job.accountId === accountId ? anyRun : null;
  const [kind, setKind] = useState<Kind>('people');
  const [chosen, setChosen] = useState<{ table: FileTable; name: string } | null>(null);
  const startAgain = (next: Kind) => {
    forgetRun();
    setChosen(null);
    setKind(next);
  };
  const back = (
    <Button look="quiet" onPress={() => setChosen(null)}>
      {t('chooseAnother')}
    </Button>
  );
  const step = run ? 3 : chosen ? 2 : 1;
  const Prepare = kind === 'people' ? PreparePeople : PrepareSessions;
  const sub = chosen && !run ? t('fileChosen', { name: chosen.name, rows: chosen.table.rows.length }) : t('sub');
  return (
    <>
      <PageHeading over={t('step', { step })} sub={sub}>
        {t('title')}
      </PageHeading>
      {step === 1 && <ChooseFile kind={kind} onKind={setKind} onTable={(table, name) => setChosen({ table, name })} />}
      {chosen && step === 2 && <Prepare table={chosen.table} accountId={accountId} today={today} back={back} />}
      {run && run.status !== 'done' && <RunProgress run={run} />}
      {run && run.status !== 'running' && (
        <RunResult run={run} onAgain={() => startAgain(run.job.kind)} onSessions={() => startAgain('sessions')} />
      )}
    </>
  );
}
