/*
 * Names that look invented, so that nobody takes one for a person they know: ordinary first names from many places,
 * with plants, birds and weather for surnames. The surnames of the cast (cast.ts) are not among them.
 */
export const firstNames: readonly string[] = `
  Maya Joel Ren Sam Ivy Abena Callum Dilys Emeka Fern Gethin Hana Idris Jude Kavita Lowri Malik Nia Osian Petra
  Quinn Rosa Samir Thandi Usha Vikram Winnie Xanthe Yusuf Zofia Aled Bronwen Chidi Dorota Efua Farid Greta
  Hamish Imani Jaswinder Keziah Lech Morag Nadia Olu Parveen Rhodri Shanice Tomasz Una Vashti Wen Yara Zach
  Anwen Bilal Carys Delroy Esme Fionn Gwenda
`
  .trim()
  .split(/\s+/);

export const surnames: readonly string[] = `
  Ember Thistle Alder Oriole Pintail Sorrel Bramble Lapwing Drizzle Hailstone Mistle Fennel Whinchat Stonechat
  Treecreeper Moorhen Gadwall Ptarmigan Brambling Dipper Avocet Gannet Guillemot Kittiwake Puffin Skylark
  Nightjar Corncrake Woodlark Waxwing Quince Sloe Elderberry Spindle Dogwood Buckthorn Cowslip Foxglove Bluebell
  Burdock Mallow Marigold Nettle Clover Vetch Sedge Samphire Bilberry Cloudberry Sundew Dewpond Raincloud Mizzle
  Sleet Thaw Zephyr Squall Sunbeam Moonrise Daybreak Gloaming Catkin Acorn Toadflax Speedwell Bullfinch
  Greenshank Turnstone Shearwater Bittern Whimbrel Chiffchaff Woodruff Saxifrage Stitchwort Lovage Chicory
  Silverweed Starflower
`
  .trim()
  .split(/\s+/);

const womens = new Set(
  `Maya Ivy Abena Dilys Fern Hana Kavita Lowri Nia Petra Rosa Thandi Usha Winnie Xanthe Zofia Bronwen Dorota Efua Greta
  Imani Keziah Morag Nadia Parveen Shanice Una Vashti Yara Anwen Carys Esme Gwenda`.split(/\s+/),
);
const anyones = new Set('Ren Sam Jude Quinn Jaswinder Wen Olu'.split(' '));

/** What most would guess from the name: so that the odd one out is a person's own, and not the generator's. */
export const likelyGender = (name: string): '1' | '2' | null => {
  const first = name.split(' ')[0] ?? '';
  if (anyones.has(first)) return null;
  return womens.has(first) ? '2' : '1';
};

/** Different for each number below 4,819: the lists have no common factor. */
export const inventedName = (number: number): string => {
  const first = firstNames[number % firstNames.length];
  const round = Math.floor(number / firstNames.length);
  const last = surnames[(number + round * 7) % surnames.length];
  return `${first} ${last}`;
};

/** Numbers Ofcom keeps free for drama: nobody answers them. There are 2,000, so a large world uses them again. */
export const inventedPhone = (number: number): string => {
  const tail = String(number % 1000).padStart(3, '0');
  return number % 2000 < 1000 ? `07700 900${tail}` : `01632 960${tail}`;
};

/** `.invalid` is reserved: no mail can ever arrive. */
export const inventedEmail = (name: string, place: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${place}.invalid`;

export const contactSafely = [
  'Text first, then ring. Evenings are best.',
  'Text only, and never leave a voicemail.',
  'Rings back if you leave your first name. Not before 11.',
  'Shares the phone with a sister: say you are calling from the library.',
  'E-mail is fine. Letters get opened by someone else, so please send none.',
  'Any time. If there is no answer, try the next day.',
  'Message app rather than a call. Long messages are hard on some days.',
  'Weekdays after the school run. Please do not come to the door.',
] as const;

export const matchWishes = [
  'Someone near my own age who has been in hospital too.',
  'A woman, if that can be done. Someone who does not mind silence.',
  'Someone who knows what it is like to hear voices and still go to work.',
  'Welsh spoken at home, so somebody with Welsh would be lovely.',
  'Somebody who gets what being a parent and unwell at once is like.',
  'Anyone kind. Outdoors rather than in a room.',
  'Someone from a Caribbean family, or who knows one from inside.',
  'LGBTQ+, please: I do not want to explain that first.',
] as const;
