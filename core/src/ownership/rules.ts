import type { Config, Flow } from '../runtime/index.ts';

/** Whose word counts where the two sides differ; `nobody` where the field is not carried at all. */
export type Owner = 'marketplacer' | 'commercetools' | 'nobody';

export interface OwnershipSettings extends Pick<Config, 'catalog' | 'flowsOff'> {
  /** Of a caller who asks for a field that they do not move, they may be absent. */
  flowsOn?: Config['flowsOn'];
}

export type Rule = (settings: OwnershipSettings) => Owner;

/** The shop's, whatever is set: the connector writes it at most when it makes the object. */
export const shopAlways: Rule = () => 'commercetools';

/** Carried while the flow is not switched off. */
export const whileOn =
  (owner: Owner, flow: Flow): Rule =>
  ({ flowsOff }) =>
    flowsOff.has(flow) ? 'nobody' : owner;
