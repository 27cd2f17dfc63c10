import type { FaultRule } from '../engine/faults.ts';
import { requestJson } from './json-request.ts';

/** What every tenant of an emulated system lets itself be told: faults, deliveries, its log of requests. */
export function tenantControl<DeliverySwitches, RecordedRequest>(url: string) {
  return {
    faults: (rules: FaultRule[], seed = 1) =>
      requestJson<void>(`${url}/faults`, { method: 'PUT', body: { rules, seed } }),
    clearFaults: () => requestJson<void>(`${url}/faults`, { method: 'DELETE' }),
    deliveries: (switches: DeliverySwitches) =>
      requestJson<void>(`${url}/deliveries`, { method: 'PUT', body: switches }),
    requests: () => requestJson<RecordedRequest[]>(`${url}/requests`),
    resetRequests: () => requestJson<void>(`${url}/requests`, { method: 'DELETE' }),
  };
}
