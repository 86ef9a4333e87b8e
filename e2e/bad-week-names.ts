/** Two supervisors of the demo: one who only supervises, one who walks with people too. */
export const supervisors = ['Colin Yarrow', 'Bex Siskin'] as const;
