import type { Instrument } from '../instrument.ts';
import { itemScale, keys, numbered, usualTiming } from './parts.ts';
import { communityProms, dialogScale, knownInTheField } from './sources.ts';

const items = numbered(11, {
  min: 1,
  max: 7,
  /** Written down where nothing was said. NHS England leaves it out (CMH PROMs dashboard code). */
  notAnAnswer: [8],
  answerNames: { 1: 'least satisfied', 4: 'in the middle', 7: 'most satisfied', 8: 'not answered' },
});

/** Items 9 to 11 ask how treatment was: an experience, in which a change is not read as better or worse. */
const areas = items.map((item, index) =>
  itemScale(item, `Area ${item.key}`, index < 8 ? { reliableChange: { points: 1, ...communityProms } } : {}),
);

/** Kept for what was completed with it: it gave no mean of the treatment where one of its three was not answered. */
export const dialogVersion1: Instrument = {
  key: 'dialog',
  version: 1,
  name: 'DIALOG',
  shortName: 'DIALOG',
  about: 'How satisfied the person is with eight areas of life and three parts of their treatment.',
  items,
  scales: [
    {
      key: 'quality_of_life',
      name: 'Life',
      items: keys(1, 8),
      method: { kind: 'mean' },
      missingAtMost: 2,
      missingSource: knownInTheField,
      min: 1,
      max: 7,
      decimals: 1,
      better: 'higher',
    },
    {
      key: 'satisfaction',
      name: 'Treatment',
      items: keys(9, 11),
      method: { kind: 'mean' },
      missingAtMost: 0,
      min: 1,
      max: 7,
      decimals: 1,
      better: 'higher',
    },
    ...areas,
  ],
  mainScale: 'quality_of_life',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms:
      'Free, as far as known (East London NHS Foundation Trust and Queen Mary University of London). Confirm it first.',
    address: 'https://dialog.elft.nhs.uk',
    ...dialogScale,
    isGeneralKnowledge: true,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: {
    '1': '1037651000000100',
    '2': '1037661000000102',
    '3': '1037671000000109',
    '4': '1037681000000106',
    '5': '1037691000000108',
    '6': '1037701000000108',
    '7': '1037711000000105',
    '8': '1037721000000104',
    '9': '1037731000000102',
    '10': '1037741000000106',
    '11': '1037751000000109',
  },
};

/** The mean of what was answered, for the treatment as for life. */
export const dialog: Instrument = {
  ...dialogVersion1,
  version: 2,
  scales: dialogVersion1.scales.map((scale) =>
    scale.key === 'satisfaction' ? { ...scale, missingAtMost: 2, missingSource: dialogScale } : scale,
  ),
};
