import { z } from 'zod';

/** What FHIR has no field for travels under names of our own; other systems pass over them. */
export const extensionUrl = {
  measure: 'urn:alongside:measure',
  item: 'urn:alongside:measure-item',
  ordinal: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  least: 'http://hl7.org/fhir/StructureDefinition/minValue',
  most: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  calculated: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
} as const;

/** A field of an unexpected shape is passed over: one odd field does not spoil a whole file. */
const soft = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = soft(z.string());

const FhirExtension = z.object({
  url: z.string(),
  valueString: text,
  valueInteger: soft(z.number()),
  valueDecimal: soft(z.number()),
});
const extensions = soft(z.array(FhirExtension));
export type FhirExtension = z.infer<typeof FhirExtension>;

const FhirCoding = z.object({ code: text, display: text, extension: extensions });
export type FhirCoding = z.infer<typeof FhirCoding>;

const FhirOption = z.object({
  valueCoding: soft(FhirCoding),
  valueInteger: soft(z.number()),
  valueString: text,
  extension: extensions,
});
export type FhirOption = z.infer<typeof FhirOption>;

const FhirItem = z.object({
  linkId: text,
  text,
  type: text,
  readOnly: soft(z.boolean()),
  repeats: soft(z.boolean()),
  enableWhen: soft(z.array(z.object({}))),
  answerValueSet: text,
  answerOption: soft(z.array(FhirOption)),
  extension: extensions,
  get item() {
    return z.array(FhirItem).optional();
  },
});
export type FhirItem = z.infer<typeof FhirItem>;

const FhirValueSet = z.object({
  id: text,
  compose: soft(z.object({ include: z.array(z.object({ concept: soft(z.array(FhirCoding)) })) })),
  expansion: soft(z.object({ contains: soft(z.array(FhirCoding)) })),
});
export type FhirValueSet = z.infer<typeof FhirValueSet>;

/** As much of an R4 Questionnaire as a measure can be made of. */
export const FhirQuestionnaire = z.object({
  resourceType: z.literal('Questionnaire', 'not_a_questionnaire'),
  url: text,
  version: text,
  name: text,
  title: text,
  status: text,
  description: text,
  copyright: text,
  contained: soft(z.array(FhirValueSet)),
  extension: extensions,
  item: z.array(FhirItem, 'not_a_questionnaire').optional(),
});
export type FhirQuestionnaire = z.infer<typeof FhirQuestionnaire>;

export const extensionOf = (
  { extension }: { extension?: FhirExtension[] | undefined },
  url: string,
): FhirExtension | undefined => extension?.find((each) => each.url === url);

const deepest = 20;

/** Groups inside groups without end would exhaust whoever reads them. */
export const isTooDeep = (node: unknown, left = deepest): boolean => {
  if (left < 0) return true;
  const inside = typeof node === 'object' && node !== null && 'item' in node ? node.item : [];
  return Array.isArray(inside) && inside.some((each) => isTooDeep(each, left - 1));
};
