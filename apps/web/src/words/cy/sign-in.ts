export const signIn = {
  title: 'Mewngofnodi',
  email: 'E-bost',
  password: 'Cyfrinair',
  do: 'Mewngofnodi',
  code: 'Cod o’ch ap',
  meTitle: 'Fi',
  role: {
    peer_worker: 'Gweithiwr cymheiriaid',
    supervisor: 'Goruchwyliwr',
    coordinator: 'Cydlynydd',
    researcher: 'Ymchwilydd',
  },
} as const;
