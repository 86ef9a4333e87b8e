/** A spreadsheet that somebody chose, whatever is brought in from it. */
export const sheet = {
  reading: 'Reading {{file}}…',
  which: 'Which sheet?',
  whichHint: '{{file}} has {{count}} sheets with something in them. Bring one at a time.',
  unnamed: 'Sheet {{number}}',
  begins: 'It begins: {{words}}',
  use: 'Use this sheet',
  /** The file and the sheet of it that was read. */
  named: '{{file}}, sheet “{{sheet}}”',
  refusal: {
    file_empty: 'This file is empty. Choose another.',
    file_not_text: 'This is not a spreadsheet. It looks like a picture or a program.',
    file_quotes: 'A quote mark in this file opens and never closes. Save it again from your spreadsheet.',
    file_locked: 'This workbook has a password. Open it, save a copy without one, and bring the copy.',
    file_old_workbook:
      'This is an old kind of workbook (.xls). Open it, choose File, then Save as, then Excel workbook (.xlsx), and bring that file.',
    file_reader_away:
      'The part that opens workbooks did not arrive. Check your signal, load this page again, and choose the file once more.',
    file_broken:
      'We cannot open this file. It may be damaged, have a password, or be no spreadsheet. Open it in your spreadsheet, save it again as .xlsx, .ods or CSV, and bring that file.',
  },
} as const;
