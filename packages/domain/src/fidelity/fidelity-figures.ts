import {
  type FidelityDomain,
  type FidelityInformant,
  type FidelityItem,
  fidelityDomains,
  fidelityInformants,
} from './fidelity-words.ts';
import type { Ratings } from './review-fidelity.ts';

/** One conversation; `agreed` is null while its two raters have not agreed, and it then counts in no figure. */
export interface RatedConversation {
  informant: FidelityInformant;
  agreed: Ratings | null;
}

/**
 * What a few people who are supported here said could be laid at one door, so their figure waits for three of them. Peer
 * workers and supervisors speak in their role, and are told beforehand that it may be known; one of them is called one voice.
 */
export const fewestPeople = 3;

export interface InformantFigure {
  informant: FidelityInformant;
  /** Conversations that count here. */
  n: number;
  mean: number | null;
  /** Why there is no mean. */
  reason: 'nobody' | 'too_few_people' | null;
}

export interface DomainFigures {
  domain: FidelityDomain;
  byInformant: InformantFigure[];
  /** How far apart two views stand, the first less the second; null where either is missing. */
  gaps: { of: FidelityInformant; from: FidelityInformant; gap: number | null }[];
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** One conversation's mean over the items of a domain. Counts from half of them on: an item not rated is left out, never 0. */
export const conversationMean = (keys: readonly string[], ratings: Ratings): number | null => {
  const rated = keys.map((key) => ratings[key] ?? null).filter((value) => value !== null);
  return rated.length * 2 < keys.length ? null : meanOf(rated);
};

const figureOf = (informant: FidelityInformant, means: readonly number[]): InformantFigure => {
  const n = means.length;
  if (n === 0) return { informant, n, mean: null, reason: 'nobody' };
  if (informant === 'person' && n < fewestPeople) return { informant, n, mean: null, reason: 'too_few_people' };
  return { informant, n, mean: meanOf(means), reason: null };
};

const pairs = [
  ['worker', 'supervisor'],
  ['person', 'worker'],
  ['person', 'supervisor'],
] as const;

/**
 * Domain means by informant and the gaps between them. Every conversation weighs the same. There is no total over
 * informants: what is not shown of one cannot be taken off it.
 */
export const fidelityFigures = (
  items: readonly FidelityItem[],
  conversations: readonly RatedConversation[],
): DomainFigures[] =>
  fidelityDomains.map((domain) => {
    const keys = items.filter((item) => item.domain === domain).map(({ key }) => key);
    const byInformant = fidelityInformants.map((informant) =>
      figureOf(
        informant,
        conversations
          .filter((each) => each.informant === informant && each.agreed !== null)
          .map(({ agreed }) => conversationMean(keys, agreed ?? {}))
          .filter((mean) => mean !== null),
      ),
    );
    const mean = (informant: FidelityInformant) =>
      byInformant.find((each) => each.informant === informant)?.mean ?? null;
    const gaps = pairs.map(([of, from]) => {
      const [one, other] = [mean(of), mean(from)];
      return { of, from, gap: one === null || other === null ? null : one - other };
    });
    return { domain, byInformant, gaps };
  });

/** How often two raters gave the same before they talked; items that either left out are not compared. */
export const raterAgreement = (
  conversations: readonly { first: Ratings; second: Ratings }[],
): { compared: number; same: number; withinOne: number } => {
  const apart = conversations.flatMap(({ first, second }) =>
    Object.keys(first).flatMap((key) => {
      const [one, other] = [first[key] ?? null, second[key] ?? null];
      return one === null || other === null ? [] : [Math.abs(one - other)];
    }),
  );
  return {
    compared: apart.length,
    same: apart.filter((distance) => distance === 0).length,
    withinOne: apart.filter((distance) => distance <= 1).length,
  };
};
