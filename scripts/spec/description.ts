/** What the checker reads of an OpenAPI 3.0 description. */
export interface Description {
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, DescribedSchema> };
}

export type PathItem = Partial<Record<string, Operation>>;

interface Operation {
  /** A name between slashes is a pattern of names. */
  parameters?: readonly { name: string }[];
  requestBody?: Body;
  responses?: Record<string, Body>;
}

interface Body {
  content?: Record<string, { schema?: DescribedSchema }>;
}

export interface DescribedSchema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: readonly string[];
  properties?: Record<string, DescribedSchema>;
  /** A name between slashes is a pattern of names. */
  required?: readonly string[];
  additionalProperties?: DescribedSchema | boolean;
  items?: DescribedSchema;
  allOf?: readonly DescribedSchema[];
  oneOf?: readonly DescribedSchema[];
  discriminator?: Discriminator;
}

export interface Discriminator {
  propertyName: string;
  mapping?: Record<string, string>;
}

export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
