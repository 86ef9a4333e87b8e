/**
 * Who runs the organisation. A body led by its members is not one that involves them (NSUN, "user-led"):
 * the kind records which, and every case study shows it.
 */
export const organisationKinds = [
  'user_led_group',
  'user_led_charity',
  'user_involving_charity',
  'cooperative',
  'cic',
  'nhs_trust',
  'local_authority',
  'partnership',
  'university',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
