import { escaped } from './markup.ts';

/** The page carries its own style and no script: it is opened from a folder, without a network, and printed. */
const style = `
:root { color-scheme: light; --ink: #23302b; --quiet: #55635c; --line: #d5dcd6; --paper: #fffdf8; --bar: #3f7d6b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 1.5rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; margin-top: 1.5rem; }
p, li { max-width: 42rem; }
.quiet { color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; font-size: 0.9rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.people, td.share, td.number, td.group { text-align: right; font-variant-numeric: tabular-nums; }
tr.total > * { font-weight: 600; border-top: 2px solid var(--line); }
svg { display: block; max-width: 100%; height: auto; }
svg rect { fill: var(--bar); } svg text { fill: var(--ink); font-size: 12px; }
@page { size: A4; margin: 12mm; }
@media print {
  body { max-width: none; padding: 0; background: none; font-size: 8.5pt; line-height: 1.35; }
  h1 { font-size: 14pt; margin: 0; } h2 { font-size: 10.5pt; margin: 3mm 0 1mm; break-after: avoid; }
  p { margin: 1mm 0; } table { font-size: 8pt; margin: 1mm 0 2mm; } th, td { padding: 0.3mm 3mm 0.3mm 0; }
  tr, svg { break-inside: avoid; }
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
