import type { Config } from '../runtime/index.ts';
import { done, type Deployment, type StepResult } from './step.ts';

/** Says at deploy time when orders go out, because nobody sees one that waits. */
export function tellExport({ config }: Pick<Deployment, 'config'>): Promise<StepResult> {
  return Promise.resolve(done(sentenceOn(config)));
}

function sentenceOn({ orders, flowsOff }: Config): string {
  return flowsOff.has('orders')
    ? 'Orders do not go to Marketplacer, because FLOWS_OFF names orders.'
    : `Orders go to Marketplacer once they are ${orders.exportWhen} (EXPORT_ORDERS_WHEN).`;
}
