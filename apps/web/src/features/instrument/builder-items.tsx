import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { type BuilderForm, blankItem, nextKey } from './builder-form.ts';
import { ItemEditor } from './item-editor.tsx';
import styles from './measure.module.css';

/** The questions in their order: added at the end, moved by a step, taken out and put back. */
export function BuilderItems({ form, isInUse }: { form: BuilderForm; isInUse: boolean }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { fields, append, insert, move, remove } = useFieldArray({ control: form.control, name: 'items' });
  const [said, setSaid] = useState('');
  const { list, focusNext } = useFocusAfter();

  const add = () => {
    const items = form.getValues('items');
    const key = nextKey(
      items.map((item) => item.key),
      isInUse,
    );
    const counted = items.filter(({ kind }) => kind === 'number').map((item) => item.key);
    // A score of every question so far is one of every question still.
    form.getValues('scales').forEach((scale, at) => {
      const isWhole = counted.length > 0 && counted.every((each) => scale.items.includes(each));
      if (isWhole && scale.method !== 'one_answer' && scale.method !== 'kept')
        form.setValue(`scales.${at}.items`, [...scale.items, key], { shouldDirty: true });
    });
    append(blankItem(key, items.at(-1)), { shouldFocus: false });
    focusNext(`[data-item="${items.length}"] textarea`);
  };
  const step = (at: number, to: number) => {
    move(at, to);
    setSaid(t('measureDraft:build.moved', { from: at + 1, to: to + 1 }));
    const last = fields.length - 1;
    const stillGoes = to > at ? to < last : to > 0;
    const direction = to > at === stillGoes ? 'down' : 'up';
    focusNext(`[data-item="${to}"] [data-step="${direction}"] button`);
  };
  const takeOut = (at: number) => {
    const item = form.getValues(`items.${at}`);
    remove(at);
    toast(t('measureDraft:build.questionOut', { number: at + 1 }), {
      onUndo: () => insert(at, item, { shouldFocus: false }),
    });
    focusNext(`[data-item="${Math.max(0, Math.min(at, fields.length - 2))}"] textarea`);
  };
  const giveAll = (at: number) => {
    const { min, max, answerNames } = form.getValues(`items.${at}`);
    form.getValues('items').forEach((item, other) => {
      if (item.kind !== 'number' || other === at) return;
      form.setValue(`items.${other}.min`, min, { shouldDirty: true });
      form.setValue(`items.${other}.max`, max, { shouldDirty: true });
      form.setValue(`items.${other}.answerNames`, answerNames, { shouldDirty: true });
    });
    toast(t('measureDraft:build.gaveAll'));
  };
  return (
    <Card title={t('questions.title')} sub={t('questionCount', { count: fields.length })}>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ol ref={list} className={styles.editors} aria-label={t('questions.title')}>
        {fields.map((field, at) => (
          <ItemEditor
            key={field.id}
            form={form}
            at={at}
            isLast={at === fields.length - 1}
            isOnly={fields.length === 1}
            onStep={(to) => step(at, to)}
            onTakeOut={() => takeOut(at)}
            onGiveAll={() => giveAll(at)}
          />
        ))}
      </ol>
      <Row>
        <Button look="quiet" icon={Plus} onPress={add} isDisabled={fields.length >= 100}>
          {t('measureDraft:build.addQuestion')}
        </Button>
      </Row>
    </Card>
  );
}

/** A row that was moved or added takes the focus along once it is drawn where it belongs. */
function useFocusAfter() {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  });
  return {
    list,
    focusNext: (selector: string) => {
      next.current = selector;
    },
  };
}
