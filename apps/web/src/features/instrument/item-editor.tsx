import { linesOf } from '@alongside/domain/instrument/answer-names.ts';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BuilderForm } from './builder-form.ts';
import { FoldedFields } from './folded-fields.tsx';
import styles from './measure.module.css';

type ItemEditorProps = {
  form: BuilderForm;
  at: number;
  isLast: boolean;
  isOnly: boolean;
  onStep: (to: number) => void;
  onTakeOut: () => void;
  onGiveAll: () => void;
};

/** One question: its words in sight, its answers behind one press. */
export function ItemEditor({ form, at, isLast, isOnly, onStep, onTakeOut, onGiveAll }: ItemEditorProps) {
  const t = useWords('instrument');
  const number = at + 1;
  return (
    <li className={styles.editor} data-item={at}>
      <TextArea name={`items.${at}.words`} label={t('wording.question', { number })} rows={2} maxLength={600} />
      <Answers form={form} at={at} onGiveAll={onGiveAll} />
      <Row>
        <span data-step="up">
          <Button
            look="quiet"
            small
            icon={ArrowUp}
            isDisabled={at === 0}
            aria-label={t('measureDraft:build.moveUpOne', { number })}
            onPress={() => onStep(at - 1)}
          >
            {t('measureDraft:build.moveUp')}
          </Button>
        </span>
        <span data-step="down">
          <Button
            look="quiet"
            small
            icon={ArrowDown}
            isDisabled={isLast}
            aria-label={t('measureDraft:build.moveDownOne', { number })}
            onPress={() => onStep(at + 1)}
          >
            {t('measureDraft:build.moveDown')}
          </Button>
        </span>
        <Button
          look="bare"
          small
          icon={Trash2}
          isDisabled={isOnly}
          aria-label={t('measureDraft:build.takeOutOne', { number })}
          onPress={onTakeOut}
        >
          {t('measureDraft:build.takeOut')}
        </Button>
      </Row>
    </li>
  );
}

function Answers({ form, at, onGiveAll }: Pick<ItemEditorProps, 'form' | 'at' | 'onGiveAll'>) {
  const t = useWords('instrument');
  const item = useWatch({ control: form.control, name: `items.${at}` });
  const { words: _words, ...errors } = (form.formState.errors.items?.[at] ?? {}) as Record<string, unknown>;
  if (!item) return null;
  const { kind, min, max, answerNames, isReversed, isOptional, riskSide } = item;
  const names = linesOf(answerNames ?? '');
  const said = [
    kind === 'words' ? t('questions.inWords') : t('questions.range', { min: shown(min), max: shown(max) }),
    kind === 'number' && names.length > 0 && `${names[0]} … ${names.at(-1)}`,
    kind === 'number' && isReversed && t('questions.isReversed'),
    isOptional && t('questions.isOptional'),
    kind === 'number' && riskSide !== 'none' && t('questions.isRisk'),
  ];
  return (
    <FoldedFields
      title={t('measureDraft:build.answers')}
      said={said.filter(Boolean).join(' · ')}
      hasErrors={Object.keys(errors).length > 0}
    >
      <SelectField
        name={`items.${at}.kind`}
        label={t('measureDraft:build.kind')}
        emptyLabel={false}
        options={[
          { value: 'number', label: t('measureDraft:build.kindNumber') },
          { value: 'words', label: t('measureDraft:build.kindWords') },
        ]}
      />
      {kind === 'number' && <NumberAnswers at={at} riskSide={riskSide} onGiveAll={onGiveAll} />}
      <CheckboxField
        name={`items.${at}.isOptional`}
        label={t('measureDraft:build.isOptional')}
        hint={kind === 'number' ? t('measureDraft:build.isOptionalHint') : undefined}
      />
    </FoldedFields>
  );
}

const shown = (typed: unknown): string => (Number.isFinite(typed) ? String(typed) : '?');

function NumberAnswers({ at, riskSide, onGiveAll }: { at: number; riskSide: string; onGiveAll: () => void }) {
  const t = useWords('instrument');
  return (
    <>
      <Pair>
        <NumberField name={`items.${at}.min`} label={t('measureDraft:build.min')} />
        <NumberField name={`items.${at}.max`} label={t('measureDraft:build.max')} />
      </Pair>
      <TextArea
        name={`items.${at}.answerNames`}
        label={t('measureDraft:build.answerNames')}
        hint={t('measureDraft:build.answerNamesHint')}
        rows={3}
        isOptional
      />
      <Row>
        <Button look="bare" small onPress={onGiveAll}>
          {t('measureDraft:build.giveAll')}
        </Button>
      </Row>
      <CheckboxField
        name={`items.${at}.isReversed`}
        label={t('measureDraft:build.isReversed')}
        hint={t('measureDraft:build.isReversedHint')}
      />
      <SelectField
        name={`items.${at}.riskSide`}
        label={t('measureDraft:build.risk')}
        hint={t('measureDraft:build.riskHint')}
        emptyLabel={false}
        options={[
          { value: 'none', label: t('measureDraft:build.riskNone') },
          { value: 'and_above', label: t('measureDraft:build.riskAbove') },
          { value: 'and_below', label: t('measureDraft:build.riskBelow') },
        ]}
      />
      {riskSide !== 'none' && (
        <NumberField name={`items.${at}.riskFrom`} label={t('measureDraft:build.riskFrom')} isOptional />
      )}
    </>
  );
}
