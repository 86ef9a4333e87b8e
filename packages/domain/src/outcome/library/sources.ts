import type { Sourced } from '../instrument.ts';

/** Said by people who know the field, and not read in any source: nobody may quote it as a finding. */
export const knownInTheField: Sourced = {
  source: 'Known in the field, not read in a source',
  isGeneralKnowledge: true,
};

/** Where each figure of the library was read (November 2026). */
export const mhsds: Sourced = {
  source: 'NHSDigital/mental-health-monthly-statistics and NHSDigital/mental-health-bulletin, public code - github.com',
};
export const communityProms: Sourced = { source: 'nhsengland/MHSDS, CMH PROMs dashboard code - github.com' };
export const reliableChanges: Sourced = {
  source: 'nhsengland/MHSDS, CYP outcomes code (Shah 2018, Maheswaran 2012, CYP IAPT 2015) - github.com',
};
export const qprProtocol: Sourced = { source: 'QPR protocol 661101 - phenxtoolkit.org' };
export const qprDifference: Sourced = {
  source: 'Estimating the MID for the QPR, Psychosis 2021 - doi 10.1080/17522439.2021.1883726',
};
export const warwick: Sourced = { source: 'Warwick, Collect, score, analyse and interpret WEMWBS - warwick.ac.uk' };
export const wemwbsBands: Sourced = { source: 'WEMWBS bands - smartclinic.com' };
export const wemwbsTerms: Sourced = { source: 'SWEMWBS terms - corc.uk.net' };
export const franklin: Sourced = {
  source: 'Franklin et al 2021, measures table - doi 10.1007/s11136-021-02833-1',
};
export const reqolTerms: Sourced = { source: 'ReQoL - reqol.org.uk; innovation.ox.ac.uk' };
export const goalTerms: Sourced = {
  source: 'Goal-Based Outcomes, intellectual property - camcops.readthedocs.io; guidance - goals-in-therapy.com',
};
export const dialogScale: Sourced = { source: 'DIALOG scale - dialog.elft.nhs.uk' };
export const ons4Questions: Sourced = {
  source: 'Personal wellbeing harmonised standard - analysisfunction.civilservice.gov.uk',
};
export const lonelinessGuidance: Sourced = {
  source: 'ONS measuring loneliness guidance - ons.gov.uk; campaigntoendloneliness.org/evaluation',
};
export const herthHopeItems: Sourced = { source: 'Herth Hope Index - socialsuitehq.com' };
export const adultHopeItems: Sourced = {
  source: 'Adult hope scale scoring - familyjusticecenter.org; statistics.suttong.com',
};
export const mansaItems: Sourced = {
  source: 'MANSA, Priebe 1999 - doi 10.1177/002076409904500102; T-scores paper PMC12847227',
};
export const patientActivation: Sourced = { source: 'Patient activation FAQs - england.nhs.uk' };
export const empowermentEntry: Sourced = { source: 'Empowerment Scale entry - rtcom.umn.edu' };
export const starTerms: Sourced = { source: 'Recovery Star, terms - outcomesstar.org.uk, outcomesstar.com.au' };
export const phqCopyright: Sourced = { source: 'PHQ-9 copyright note - hl7.org SDC guide' };
export const inspireTerms: Sourced = { source: 'INSPIRE - researchintorecovery.com' };
export const mspssScoring: Sourced = { source: 'MSPSS scoring notes - 1nf0rmat10n1st.blogspot.com' };
export const burnoutItems: Sourced = { source: 'CBI items and reverse mark - pmc PMC9358756 table 1' };
export const burnoutReport: Sourced = { source: 'Burnout report help - gmc-uk.org' };
export const oldenburgEntry: Sourced = { source: 'Oldenburg inventory - patient.info' };
/** Measures worded by Alongside itself: nobody else's figures are in them. */
export const alongside: Sourced = { source: 'Worded for Alongside' };
