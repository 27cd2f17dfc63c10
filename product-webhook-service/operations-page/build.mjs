// Writes the page beside the bundle of the service, which serves it from there.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemblePage } from './assemble.mjs';

const place = join(import.meta.dirname, '..', 'build', 'operations-page');
await mkdir(place, { recursive: true });
for (const [name, content] of Object.entries(await assemblePage()))
  await writeFile(join(place, name), content);
