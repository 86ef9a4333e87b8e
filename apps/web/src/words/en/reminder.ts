export const reminder = {
  title: 'Reminders',
  here: 'Today shows what is coming, and says so when the time is near.',
  byEmail: 'Also by email, the evening before',
  byEmailHint: 'At six in the evening: “You have something planned tomorrow in Alongside.” No names, no places.',
  notSetUp: 'Your organisation has not set up email for Alongside, so no reminder can come by email.',
  stillOn: 'You had asked for reminders by email. They come again once email is set up.',
  on: 'Reminders by email are on.',
  off: 'Reminders by email are off.',
} as const;
