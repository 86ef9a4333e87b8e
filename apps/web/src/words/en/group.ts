export const group = {
  /** On one person's timeline. Nobody else is ever told of here. */
  timeline: {
    came: 'Came to {{name}}',
    came_part: 'Came to part of {{name}}',
    apologies: 'Sent apologies to {{name}}',
    no_word: 'Did not come to {{name}}, no word',
  },
} as const;
