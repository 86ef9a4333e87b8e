import type { ReleaseMethod } from '@alongside/domain/release/release-words.ts';
import type { Id } from '@alongside/domain/shared/id.ts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Chosen, readChosen, readTried, type Tried, writeChosen } from './asked-in-address.ts';
import { ChooseAsked } from './choose-asked.tsx';
import { ClashesCard } from './clashes-card.tsx';
import { CompareWays } from './compare-ways.tsx';
import { ExcludedCard } from './excluded-card.tsx';
import { NeighbourCard } from './neighbour-card.tsx';
import type { Variables } from './release-types.ts';
import { RequestForm } from './request-form.tsx';
import { RunProgress } from './run-progress.tsx';
import { TableCard } from './table-card.tsx';
import { type Comparison, useComparison } from './use-comparison.ts';

/** Little enough to leave as a file in most evaluations: more is added by pressing. */
const usually = (offered: Variables): string[] => {
  const measure = offered.variables.find(({ kind }) => kind === 'measure');
  return ['age_band', 'gender', ...(measure ? [measure.name] : [])];
};

/** Choosing, the comparison it leads to, and asking for one of its ways. */
export function TryRelease({ offered }: { offered: Variables }) {
  const t = useWords('release');
  const [address, setAddress] = useSearchParams();
  const [before] = useState(() => readTried(address));
  const [isTried, setIsTried] = useState(before.runId !== null);
  const [tried, setTried] = useState(before);
  const [chosen, setChosen] = useState(() => readChosen(address, usually(offered)));
  // The address follows the press: going there takes a moment, and a second press must not be lost in it.
  const show = (next: Chosen, of: Tried) => {
    setChosen(next);
    setTried(of);
    setAddress(writeChosen(next, of), { replace: true, preventScrollReset: true });
  };
  // No run is of it yet: loaded again now, the page tries it out anew.
  const change = (next: Chosen) => show(next, { ...tried, runId: tried.runId && 'anew' });
  const evaluationId = offered.evaluation.id as Id<'evaluation'>;
  const hasAny = chosen.variables.length > 0;
  const comparison = useComparison(isTried && hasAny ? { evaluationId, ...chosen } : null, {
    before: before.runId,
    onRun: (runId) => show(chosen, { ...tried, runId }),
  });
  return (
    <Stack gap="loose">
      <Card title={t('chooseTitle')}>
        <ChooseAsked offered={offered} chosen={chosen} onChange={change} />
      </Card>
      {!hasAny && <Banner isNews title={t('chooseFirst')} />}
      {!isTried && hasAny && (
        <Stack gap="tight">
          <Button wide onPress={() => setIsTried(true)}>
            {t('tryOut')}
          </Button>
          <p className="small muted">{t('tryOutSub')}</p>
        </Stack>
      )}
      <HowFar comparison={comparison} />
      {comparison.result && (
        <Result
          offered={offered}
          comparison={comparison}
          result={comparison.result}
          method={tried.method}
          onChoose={(method) => show(chosen, { ...tried, method })}
          onMend={change}
        />
      )}
    </Stack>
  );
}

function HowFar({
  comparison: { running, ended, error, result, isCurrent, cancel, tryAgain },
}: {
  comparison: Comparison;
}) {
  const t = useWords('release');
  if (running)
    return (
      <Card>
        <RunProgress label={t('trying')} run={running} note={t('runNote')} onCancel={cancel} />
        {result && <p className="small muted">{t('isOld')}</p>}
      </Card>
    );
  if (error) return <NoAnswer error={error} onTryAgain={async () => tryAgain()} />;
  if (ended)
    return (
      <Banner
        isNews
        tone="look"
        title={t(ended === 'cancelled' ? 'runCancelled' : 'runStopped')}
        action={
          <Button look="quiet" onPress={tryAgain}>
            {t('tryOut')}
          </Button>
        }
      />
    );
  return isCurrent ? (
    <p role="status" className="visually-hidden">
      {t('runDone')}
    </p>
  ) : null;
}

type ResultProps = {
  offered: Variables;
  comparison: Comparison;
  result: NonNullable<Comparison['result']>;
  method: ReleaseMethod | null;
  onChoose: (method: ReleaseMethod) => void;
  onMend: (asked: Chosen) => void;
};

function Result({ offered, comparison, result: { runId, report }, method, onChoose, onMend }: ResultProps) {
  const t = useWords('release');
  const file = report.files.find((each) => each.method === method);
  // Where an earlier description is kept there is one way only.
  const chosen = method === 'table' || file ? method : null;
  const refusals = method === 'table' ? report.table.refusals : file?.refusals;
  return (
    <Stack gap="loose">
      <Stack gap="tight">
        <h2>{t('releaseReport:compareTitle')}</h2>
        <p className="muted">
          {t('releaseReport:comparePeople', {
            people: report.people,
            same: t('lookTheSame', { count: report.asked.k }),
          })}
        </p>
      </Stack>
      <ClashesCard report={report} earlier={offered.earlier} asked={report.asked} onMend={onMend} />
      <CompareWays report={report} chosen={chosen} onChoose={onChoose} onMend={onMend} isOld={!comparison.isCurrent} />
      <NeighbourCard report={report} />
      <Columns>
        <Stack>
          <TableCard report={report} isChosen={chosen === 'table'} onChoose={() => onChoose('table')} />
          <ExcludedCard report={report} />
        </Stack>
        <RequestForm
          evaluationId={offered.evaluation.id}
          runId={runId}
          method={chosen}
          mayLeave={refusals?.length === 0}
          isCurrent={comparison.isCurrent}
        />
      </Columns>
    </Stack>
  );
}
