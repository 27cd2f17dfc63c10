import { DECLARED_SETTINGS } from './settings.ts';

type Key = keyof typeof DECLARED_SETTINGS;

/** A setting as people may see it. */
export interface SettingInForce {
  key: string;
  /** As it was given, or its default; never that of a secret. */
  value?: string | undefined;
  /** `absent` where it has neither a value nor a default. */
  origin: 'given' | 'default' | 'absent';
  secured: boolean;
}

/** As connect.yaml secures them, which a test holds against it. */
export const SECURED_SETTINGS: ReadonlySet<string> = new Set<Key>([
  'MARKETPLACER_API_KEY',
  'MARKETPLACER_BASIC_AUTH',
  'MARKETPLACER_WEBHOOK_SECRET',
  'MARKETPLACER_WEBHOOK_SECRET_PREVIOUS',
  'OPERATIONS_TOKEN',
  'NOTIFY_URL',
]);

/** @param present what the environment gives, without what counts as absent */
export function settingsInForce(present: Record<string, string | undefined>): SettingInForce[] {
  return Object.entries(DECLARED_SETTINGS).map(([key, schema]) => {
    const given = present[key];
    const byDefault = 'defaultValue' in schema.def ? String(schema.def.defaultValue) : undefined;
    const value = given ?? (byDefault === '' ? undefined : byDefault);
    const secured = SECURED_SETTINGS.has(key);
    const origin = given !== undefined ? 'given' : value !== undefined ? 'default' : 'absent';
    return { key, ...(!secured && value !== undefined && { value }), origin, secured };
  });
}
