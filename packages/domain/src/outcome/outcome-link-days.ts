/** Long enough for somebody without a phone of their own; short enough that a lost slip of paper soon opens nothing. */
export const outcomeLinkDays = 14;
