import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'env-file-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['product-webhook-service', 'order-event-app', 'reconcile-job'])('%s', (application) => {
  it.each(['post-deploy', 'pre-undeploy'])(
    '%s reads the .env file of its folder, as dev does, and the environment wins',
    async (script) => {
      const example = readFileSync(join(ROOT, application, '.env.example'), 'utf8');
      writeFileSync(join(folder, '.env'), example.replace(/^CATALOG_CURRENCY=.*$/m, 'CATALOG_CURRENCY=none'));
      const environment = { PATH: process.env.PATH, MARKETPLACER_API_URL: 'nowhere' };
      const entry = join(ROOT, application, `src/connector/${script}.ts`);
      const { stderr } = await run(process.execPath, [entry], { cwd: folder, env: environment }).catch(
        (error: { stderr: string }) => error,
      );
      expect(stderr.match(/^ {2}- [A-Z_]+/gm)).toEqual(['  - MARKETPLACER_API_URL', '  - CATALOG_CURRENCY']);
    },
  );
});
