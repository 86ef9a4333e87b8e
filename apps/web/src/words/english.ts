// The table of contents of what Alongside says: one file per noun, one line here.
import { day } from './en/day.ts';
import { fieldCode } from './en/field-code.ts';
import { refusal } from './en/refusal.ts';
import { shell } from './en/shell.ts';
import { ui } from './en/ui.ts';

export const english = {
  day,
  fieldCode,
  refusal,
  shell,
  ui,
};
