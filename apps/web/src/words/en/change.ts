/** How far a score moved, and what that can mean. Wherever two scores of one scale stand beside each other. */
export const change = {
  none: 'No change since {{when}}.',
  up_one: '{{count}} point up since {{when}}',
  up_other: '{{count}} points up since {{when}}',
  down_one: '{{count}} point down since {{when}}',
  down_other: '{{count}} points down since {{when}}',
  read: {
    reliably_better: '{{moved}}: better, and more than chance would explain.',
    reliably_worse: '{{moved}}: harder, and more than chance would explain.',
    could_be_chance: '{{moved}}. Less than {{points}} could be chance.',
    a_step_better: '{{moved}}. Here any step counts.',
    a_step_worse: '{{moved}}. Here any step counts.',
    no_step: '{{moved}}.',
    no_threshold: '{{moved}}.',
  },
  line: {
    under: 'It is now under the line of {{points}} that the measure uses.',
    at_or_over: 'It is now at or over the line of {{points}} that the measure uses.',
  },
} as const;
