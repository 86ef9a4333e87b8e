/** Letting somebody see something of one's own, by name. The same words wherever that is done. */
export const share = {
  title: 'Who can see it',
  nobody: 'Only you.',
  list: 'People who can see it',
  kind: { supervisor: 'Supervises you', coordinator: 'Coordinator', colleague: 'Colleague in your team' },
  seesNoMore: 'Not in your team any more, so cannot see it now. Take it back if it should stay so.',
  takeBack: 'Take back',
  takeBackFrom: 'Take back from {{name}}',
  choose: 'Let somebody see it',
  chooseNone: 'Choose a person',
  let: 'Let them see it',
  letOn: '{{name}} can see it now.',
  letOff: '{{name}} cannot see it any more.',
  noMore: 'Everyone it can be shared with can see it.',
  noOne: 'There is nobody yet you could share it with.',
} as const;
