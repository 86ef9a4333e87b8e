import { escaped } from './markup.ts';

/** The page carries its own style and no script: it is opened from a folder, without a network, and printed. */
const style = `
:root { color-scheme: light; --ink: #23302b; --quiet: #55635c; --line: #d5dcd6; --paper: #fffdf8; --bar: #3f7d6b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; } h3 { font-size: 1rem; margin-top: 1.5rem; }
p, li { max-width: 42rem; }
code { overflow-wrap: anywhere; }
section { break-inside: avoid; padding-top: 1.5rem; } section h2 { margin-top: 0; }
section p { margin: 0 0 0.5rem; color: var(--quiet); font-size: 0.9rem; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.25rem 0 1rem; font-size: 0.9rem; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: 400; }
.people, .share, .number, .group { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.right { text-align: right; }
tr.total > * { font-weight: 600; border-top: 2px solid var(--line); }
svg { display: block; margin-top: 0.4em; } svg rect { fill: var(--bar); }
@media (min-width: 60rem) { .tables { columns: 2; column-gap: 3rem; } }
@page { size: A4; margin: 10mm; }
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 8pt; line-height: 1.3; print-color-adjust: exact; }
  h1 { font-size: 13pt; margin: 0 0 2mm; } section { padding-top: 2.5mm; }
  h2 { font-size: 9.5pt; margin: 0 0 0.5mm; break-after: avoid; }
  p { margin: 1mm 0; max-width: none; } section p, .quiet, table { font-size: 7.5pt; margin: 0.5mm 0 1mm; }
  th, td { padding: 0.2mm 2.5mm 0.2mm 0; } svg { height: 6pt; margin-top: 1pt; }
  .tables { columns: 2; column-gap: 8mm; } .wide { overflow: visible; }
}
`;

export const htmlPage = (title: string, inside: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${inside}
</main>
</body>
</html>
`;
