import type { OptionTypeReading, PrototypeReading } from '../marketplacer/index.ts';
import { counterpartsOf, type Counterparts } from './counterparts.ts';
import { sameName } from './map-product-type.ts';
import {
  IDENTITY_KEYS,
  productTypeReference,
  type ExportStep,
  type Trouble,
  type WantedOptionType,
  type WantedPrototype,
} from './wanted.ts';

interface PrototypesPlan {
  prototypes: ExportStep[];
  optionTypes: ExportStep[];
  optionValues: ExportStep[];
  ids: Map<string, string>;
  troubles: Trouble[];
}

/** Compares product types with prototypes. What is there keeps its kind and stays; names follow, and what is new is added. */
export function planPrototypes(
  wanted: readonly WantedPrototype[],
  found: readonly PrototypeReading[],
): PrototypesPlan {
  const plan: PrototypesPlan = {
    prototypes: [],
    optionTypes: [],
    optionValues: [],
    ids: new Map(),
    troubles: [],
  };
  const counterparts = counterpartsOf('prototype', found);
  const names = new Map(found.map((one) => [sameName(one.name), one.id]));
  for (const one of wanted) {
    const { identity, object, name } = one;
    const told = (detail: string) => plan.troubles.push({ code: 'taxonomy-unmappable', object, detail });
    const counterpart = counterparts.of(identity);
    if (counterpart === 'ambiguous') {
      told('several prototypes carry its external id');
      continue;
    }
    const namesake = names.get(sameName(name));
    const isTaken = namesake !== undefined && namesake !== counterpart?.id;
    if (isTaken)
      told(`another prototype is called ${name}; give it ${externalId(identity)} if it is the same`);
    if (isTaken && !counterpart) continue;
    names.set(sameName(name), counterpart?.id ?? identity);
    if (counterpart) plan.ids.set(identity, counterpart.id);
    if (!isTaken) plan.prototypes.push(...stepsFor(one, counterpart));
    planOptionTypes(plan, one, counterpart?.optionTypes ?? []);
  }
  return plan;
}

function stepsFor(
  { identity, object, name }: WantedPrototype,
  counterpart: PrototypeReading | undefined,
): ExportStep[] {
  const step = { kind: 'prototype', identity, object, needs: {} } as const;
  if (!counterpart) {
    const input = { name, externalIds: [{ key: IDENTITY_KEYS.prototype, value: identity }] };
    return [{ ...step, sentence: `create the prototype ${name}`, fields: ['prototype'], input }];
  }
  if (counterpart.name === name) return [];
  const sentence = `rename the prototype ${counterpart.name} to ${name}`;
  return [{ ...step, sentence, fields: ['name'], input: { id: counterpart.id, name } }];
}

const externalId = (identity: string): string => `the external id ${IDENTITY_KEYS.prototype} = ${identity}`;

function planOptionTypes(
  plan: PrototypesPlan,
  { identity: prototype, object, optionTypes }: WantedPrototype,
  found: readonly OptionTypeReading[],
): void {
  const counterparts = counterpartsOf('option-type', found);
  const left = (detail: string) => plan.troubles.push({ code: 'taxonomy-left-alone', object, detail });
  for (const wanted of optionTypes) {
    const { identity, name, displayName, appliedTo, fieldType } = wanted;
    const counterpart = counterparts.of(identity);
    const step = { kind: 'option-type', identity, object } as const;
    if (counterpart === 'ambiguous') {
      left(`attribute ${name}: several option types carry its external id`);
      continue;
    }
    if (!counterpart) {
      const externalIds = [{ key: IDENTITY_KEYS['option-type'], value: identity }];
      // A required option takes live adverts off sale (SUP:14556672200205).
      const input = { name, displayName, appliedTo, fieldType, optional: true, externalIds };
      const sentence = `create the option type ${displayName}`;
      const needs = { prototypeIds: prototype };
      plan.optionTypes.push({ ...step, sentence, fields: [`attribute ${name}`], input, needs });
    } else {
      plan.ids.set(identity, counterpart.id);
      if (counterpart.appliedTo !== appliedTo || counterpart.fieldType !== fieldType) {
        left(
          `attribute ${name}: its option stays ${shownKind(counterpart)}, and would have to be ${shownKind(wanted)}`,
        );
        continue;
      }
      if (counterpart.displayName !== displayName) {
        const sentence = `rename the option type ${counterpart.displayName} to ${displayName}`;
        const input = { id: counterpart.id, displayName };
        plan.optionTypes.push({ ...step, sentence, fields: [`attribute ${name} label`], input, needs: {} });
      }
    }
    planValues(plan, wanted, object, counterpart?.values ?? []);
  }
  const known = new Set(optionTypes.map(({ identity }) => identity));
  for (const gone of counterparts.without(known)) {
    left(
      `the option type ${gone.displayName} has no attribute any more, or none that can be told, and stays`,
    );
  }
}

const shownKind = ({
  fieldType,
  appliedTo,
}: Pick<WantedOptionType, 'appliedTo'> & { fieldType: string }): string => `${fieldType} of ${appliedTo}`;

function planValues(
  plan: PrototypesPlan,
  { identity: optionType, name: attribute, values }: WantedOptionType,
  object: ReturnType<typeof productTypeReference>,
  found: OptionTypeReading['values'],
): void {
  const counterparts: Counterparts<OptionTypeReading['values'][number]> = counterpartsOf(
    'option-value',
    found,
  );
  const left = (detail: string) => plan.troubles.push({ code: 'taxonomy-left-alone', object, detail });
  for (const [position, { identity, name, displayName }] of values.entries()) {
    const counterpart = counterparts.of(identity);
    const step = { kind: 'option-value', identity, object } as const;
    if (counterpart === 'ambiguous') {
      left(`attribute ${attribute}, value ${name}: several option values carry its external id`);
    } else if (!counterpart) {
      const externalIds = [{ key: IDENTITY_KEYS['option-value'], value: identity }];
      const input = { name, displayName, position, externalIds };
      const sentence = `create the option value ${displayName} of ${attribute}`;
      const fields = [`attribute ${attribute} value ${name}`];
      plan.optionValues.push({ ...step, sentence, fields, input, needs: { optionTypeId: optionType } });
    } else {
      plan.ids.set(identity, counterpart.id);
      if (counterpart.displayName === displayName) continue;
      const sentence = `rename the option value ${counterpart.displayName} of ${attribute} to ${displayName}`;
      const input = { id: counterpart.id, displayName };
      const fields = [`attribute ${attribute} value ${name} label`];
      plan.optionValues.push({ ...step, sentence, fields, input, needs: {} });
    }
  }
  const known = new Set(values.map(({ identity }) => identity));
  for (const gone of counterparts.without(known)) {
    left(`attribute ${attribute}: the value ${gone.displayName} is gone or cannot be told, and stays`);
  }
}
