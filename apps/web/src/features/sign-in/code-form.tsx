import { useFormWords } from '../../refusal.ts';
import { ShortForm } from '../../ui/short-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';

type CodeFormProps = { button: string; onCode: (input: { code: string }) => Promise<void> };

/** Six figures from an authenticator app, pasted or typed, with or without a space between. */
export function CodeForm({ button, onCode }: CodeFormProps) {
  const t = useWords('signIn');
  return (
    <ShortForm
      words={useFormWords()}
      button={button}
      busyWords={t('doing')}
      onSubmit={({ code = '' }) => onCode({ code })}
    >
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </ShortForm>
  );
}
