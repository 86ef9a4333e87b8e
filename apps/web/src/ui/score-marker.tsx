const shapes = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
  'M-4.6-4.6h9.2v9.2h-9.2z',
  'M0-6L6 5h-12z',
  'M0-6.4L6.4 0L0 6.4L-6.4 0z',
];

export function seriesColour(index: number): string {
  return `var(--series-${(index % 4) + 1})`;
}

/** Each series has a shape of its own, so that colour never has to tell them apart. */
export function Marker({ index, x = 0, y = 0 }: { index: number; x?: number; y?: number }) {
  return (
    <path
      d={shapes[index % 4]}
      transform={`translate(${x} ${y})`}
      fill="var(--raised)"
      stroke={seriesColour(index)}
      strokeWidth={3}
      strokeLinejoin="round"
    />
  );
}
