/** Everything the page looks like: it stands alone, without the pages of Alongside. */
export const styles = `
:root { color-scheme: light dark; --paper: #f6f2e9; --raised: #fffdf8; --ink: #2a1f31; --ink-2: #5a4d61; --rule: #d8cfbf; --accent: #5c2a66; --look: #fbeccb; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1c1621; --raised: #261f2c; --ink: #f3edf2; --ink-2: #c2b5c6; --rule: #43394a; --accent: #dcb0e4; --look: #3b2f15; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1, h2, caption { font-family: Georgia, serif; line-height: 1.2; text-align: left; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0 0 0.5rem; }
h2, caption { font-size: 1.25rem; font-weight: 700; margin: 0 0 0.5rem; }
.from { color: var(--ink-2); margin: 0 0 1.5rem; max-width: 62ch; }
section { background: var(--raised); border: 1px solid var(--rule); border-radius: 0.625rem; padding: 1rem; margin: 0 0 1rem; overflow-x: auto; }
section.look { background: var(--look); }
ul { margin: 0; padding-left: 1.25rem; max-width: 66ch; }
li + li { margin-top: 0.375rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 1rem 0.375rem 0; border-top: 1px solid var(--rule); font-weight: 400; }
thead th { color: var(--ink-2); font-size: 0.9375rem; border-top: 0; }
thead th:empty { padding: 0; }
tbody th { width: 42%; }
code { font-size: 0.8125rem; overflow-wrap: anywhere; }
meter { width: 8rem; max-width: 40vw; vertical-align: middle; }
meter::-webkit-meter-optimum-value { background: var(--accent); }
meter::-moz-meter-bar { background: var(--accent); }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --ink-2: #333; --rule: #bbb; --look: #fff; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  section { border: 0; border-radius: 0; padding: 0; margin: 0 0 0.9em; overflow: visible; break-inside: avoid; }
  section.look { border: 1px solid #000; padding: 0.5em; }
}
`;
