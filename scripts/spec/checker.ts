import { Ajv, type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { nameOf, type Description, type DescribedSchema } from './description.ts';
import { definitionsOf } from './json-schema.ts';
import { routesOf } from './routes.ts';
import { typesOf } from './types.ts';

/** A request, and what it was answered. */
export interface Exchange {
  method: string;
  path: string;
  /** Values do not matter. */
  query?: Readonly<Record<string, unknown>>;
  /** Parsed; undefined where there is none. */
  body?: unknown;
  status: number;
  content?: unknown;
}

/** One way in which requests or answers do not fit, whatever values they hold. */
export interface Finding {
  /** `answer LineItem.perMethodTaxRate: missing` */
  what: string;
  count: number;
  /** Where it was met first, without values. */
  example: string;
}

const ID = 'description';
/** A refused request may be anything. */
const REFUSED = 400;
/** What every refusal is (API reference, Errors); some operations describe it by a name of their own. */
const ERROR: DescribedSchema = { $ref: '#/components/schemas/ErrorResponse' };

/** Collects in which ways exchanges do not fit the description. */
export function createChecker(description: Description) {
  const ajv = validatorOf(description);
  const validators = new Map<string, ValidateFunction>();
  const routeOf = routesOf(description);
  const findings = new Map<string, Finding>();

  function found(what: string, example: string): void {
    const known = findings.get(what);
    findings.set(what, { what, example: known?.example ?? example, count: (known?.count ?? 0) + 1 });
  }

  function compare(side: string, schema: DescribedSchema | undefined, value: unknown, where: string): void {
    if (!schema?.$ref || value === undefined) return;
    const name = nameOf(schema.$ref);
    const validate = validators.get(name) ?? ajv.compile({ $ref: `${ID}#/$defs/${name}` });
    validators.set(name, validate);
    if (validate(value)) return;
    for (const error of validate.errors ?? []) {
      // The branch says what is wrong with it.
      if (error.keyword === 'if') continue;
      found(`${side} ${faultOf(error)}`, `${where}, at ${placeOf(error)}`);
    }
  }

  return {
    check({ method, path, query = {}, body, status, content }: Exchange): void {
      const [, , collection = ''] = path.split('/');
      const route = routeOf(path);
      if (!route) return found(`path /{projectKey}/${collection}: unknown`, `${method}, answered ${status}`);
      const where = `${method} ${route.template}`;
      const operation = route.item[method.toLowerCase()];
      if (!operation) return found(`method ${where}: unknown`, `answered ${status}`);
      for (const name of Object.keys(query)) {
        const isKnown = (operation.parameters ?? []).some((one) => isNamed(one.name, name));
        if (!isKnown) found(`query ${where}: ${name} is unknown`, `answered ${status}`);
      }
      if (status !== REFUSED) compare('request', schemaOf(operation.requestBody), body, where);
      const response = operation.responses?.[status];
      if (!response) return found(`status ${status} of ${where}: unknown`, where);
      if (status >= REFUSED) compare('refusal', ERROR, content, where);
      else compare('answer', schemaOf(response), content, where);
    },
    findings: (): Finding[] => [...findings.values()].toSorted((one, other) => other.count - one.count),
  };
}

const isNamed = (declared: string, name: string): boolean =>
  declared.startsWith('/') ? new RegExp(declared.slice(1, -1)).test(name) : declared === name;

const schemaOf = (body: { content?: Record<string, { schema?: DescribedSchema }> } | undefined) =>
  body?.content?.['application/json']?.schema;

function validatorOf(description: Description): Ajv {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, validateSchema: false });
  formats.default(ajv);
  for (const [theirs, ours] of Object.entries(FORMATS)) {
    ajv.addFormat(theirs, formats.default.get(ours));
  }
  const schema: SchemaObject = { $id: ID, $defs: definitionsOf(typesOf(description)) };
  return ajv.addSchema(schema);
}

/** What the description calls otherwise than JSON Schema does. */
const FORMATS = { datetime: 'date-time', 'date-only': 'date', 'time-only': 'iso-time' } as const;

/** `LineItem.variant.sku: must be string`, by the type that declares it. */
function faultOf({ keyword, parentSchema, params, message }: ErrorObject): string {
  const { title } = parentSchema as { title: string };
  if (keyword === 'required') return `${title}.${params['missingProperty']}: missing`;
  if (keyword === 'additionalProperties') return `${title}.${params['additionalProperty']}: unknown`;
  return `${title}: ${message}`;
}

const ID_IN_PATH = /(?<=\/)[0-9a-f-]{36}(?=\/|$)/g;

const placeOf = ({ instancePath }: ErrorObject): string => instancePath.replace(ID_IN_PATH, '*') || '/';
