import type { ItemState } from '@commercetools/platform-sdk';
import { invalidInput, invalidJson, invalidOperation } from '../../model/errors.ts';
import { INITIAL_STATE_KEY, type Project } from '../../project/project.ts';
import { referenceTo, type Json, type Resource } from '../../model/resource.ts';
import { resolve, resolveReference } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';

/** The member of a list that an action names by `<name>Id` or `<name>Key`. */
export function named(members: Json[], action: Json, name: string): Json {
  const id = action[`${name}Id`];
  const key = action[`${name}Key`];
  if ((id === undefined) === (key === undefined)) {
    throw invalidJson(`actions: '${name}Id' xor '${name}Key' is required.`);
  }
  const found = members.find((member) => (id === undefined ? member.key === key : member.id === id));
  if (!found) throw invalidInput(`The order has no ${name} '${id ?? key}'.`);
  return found;
}

/** The line or custom line with an id. */
export function lineWithId(order: Resource, id: string): Json {
  const found = [...order.lineItems, ...order.customLineItems].find((line) => line.id === id);
  if (!found) throw invalidInput(`The order has no line item '${id}'.`);
  return found;
}

export function initialState(project: Project, quantity: number): Json[] {
  const { id } = project.collection('state').first('key', INITIAL_STATE_KEY)!;
  return [{ quantity, state: referenceTo('state', id) }];
}

/** Moves a quantity of a line from one state to another, and says so as its message does. */
export function transition(project: Project, line: Json, change: Json): Json {
  const from = resolve(project, 'state', change.fromState, 'fromState');
  const to = resolve(project, 'state', change.toState, 'toState');
  if (to.type !== 'LineItemState') throw invalidInput(`The state '${to.key}' is no LineItemState.`);
  if (from.transitions && !from.transitions.some(({ id }: Json) => id === to.id)) {
    throw invalidOperation(`There is no transition from '${from.key}' to '${to.key}'.`);
  }
  const source = line.state.find(({ state }: Json) => state.id === from.id);
  if (!source || source.quantity < change.quantity || change.quantity < 1) {
    throw invalidOperation(`The line item has no quantity ${change.quantity} in the state '${from.key}'.`);
  }
  source.quantity -= change.quantity;
  const target = line.state.find(({ state }: Json) => state.id === to.id);
  if (target) target.quantity += change.quantity;
  else line.state.push({ quantity: change.quantity, state: referenceTo('state', to.id) });
  line.state = line.state.filter(({ quantity }: Json) => quantity > 0);
  return {
    transitionDate: change.actualTransitionDate ?? project.now(),
    quantity: change.quantity,
    fromState: referenceTo('state', from.id),
    toState: referenceTo('state', to.id),
  };
}

/** States given from outside, whose quantities have to sum to the quantity of the line. */
export function importedStates(project: Project, quantity: number, states: unknown[]): Json[] {
  const stored = states.map((entry) => {
    const { quantity, state } = checked<ItemState>(entry, { quantity: 'integer', state: 'object' }, 'state');
    // A StateReference, which has no key (API reference, ItemState).
    if (!state.id) throw invalidJson("state -> state: 'id' is required.");
    return { quantity, state: resolveReference(project, 'state', state, 'state') };
  });
  const sum = stored.reduce((total, entry) => total + entry.quantity, 0);
  if (sum !== quantity) throw invalidInput(`The quantities of the states sum to ${sum}, not to ${quantity}.`);
  return stored;
}
