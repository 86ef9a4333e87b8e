/** A command that cannot be done as it was typed. The message is for the person who typed it. */
export class CommandRefused extends Error {}
