import type { Connector } from '../connector/index.ts';
import { ignored, mostUrgent, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { findTaxonId } from './find-ids.ts';
import type { NamedObject } from './named-object.ts';
import { noteAction } from './note-action.ts';
import { replayObject } from './replay-failure.ts';

/** What belongs to an order that Marketplacer has: what has changed of it, was sent, and came back. */
const PARTS_OF_ORDER: readonly ObjectReference['type'][] = ['order-details', 'fulfilment', 'refund'];

/** Brings one object into line now. An order that Marketplacer has refused is exported again. */
export async function syncObject(connector: Connector, object: NamedObject): Promise<Outcome> {
  switch (object.type) {
    case 'advert':
    case 'seller':
      return attended(connector, { type: object.type, id: String(object.legacyId) });
    case 'taxon': {
      const id = await findTaxonId(connector, object.legacyId);
      return id === undefined ? ignored('unknown-object') : attended(connector, { type: 'taxon', id });
    }
    case 'order':
      return noteAction(connector, object, await syncOrder(connector, object.id));
  }
}

const attended = async (connector: Connector, object: ObjectReference): Promise<Outcome> =>
  noteAction(connector, object, await replayObject(connector, object));

async function syncOrder(connector: Connector, id: string): Promise<Outcome> {
  const exported = await replayObject(connector, { type: 'order', id });
  if (exported.outcome !== 'applied' && exported.outcome !== 'unchanged') return exported;
  const outcomes: Outcome[] = [exported];
  for (const type of PARTS_OF_ORDER) outcomes.push(await replayObject(connector, { type, id }));
  return mostUrgent(outcomes);
}
