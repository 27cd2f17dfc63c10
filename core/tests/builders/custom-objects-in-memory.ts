import type { CustomObject } from '@commercetools/platform-sdk';
import type { Commercetools } from '../../src/commercetools/index.ts';

type CustomObjects = Commercetools['customObjects'];

/** Custom objects as commercetools keeps them: a write with a version that is not the current one is a conflict. */
export function customObjectsInMemory(): CustomObjects & { all: () => CustomObject[] } {
  const objects = new Map<string, CustomObject>();
  const at = (container: string, key: string) => objects.get(`${container}/${key}`);
  const all = () => [...objects.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    all,
    byKey: async (container, key) => structuredClone(at(container, key)),
    put: async (container, key, value, version) => {
      const current = at(container, key);
      if (version !== undefined && version !== (current?.version ?? 0)) return { kind: 'conflict' };
      const resource = {
        container,
        key,
        value: structuredClone(value),
        version: (current?.version ?? 0) + 1,
      };
      objects.set(`${container}/${key}`, resource as CustomObject);
      return { kind: 'written', resource: structuredClone(resource) as CustomObject };
    },
    delete: async ({ container, key, version }) => {
      const current = at(container, key);
      if (!current || current.version !== version) return { kind: 'conflict' };
      objects.delete(`${container}/${key}`);
      return { kind: 'written', resource: current };
    },
    withText: async (container, member, text) =>
      all().find((object) => object.container === container && object.value[member] === text),
    list: async (container, after = '') => {
      const behind = all().filter((object) => object.container === container && object.key > after);
      const items = behind.slice(0, 100);
      return { items, next: items.at(-1)?.key };
    },
  };
}
