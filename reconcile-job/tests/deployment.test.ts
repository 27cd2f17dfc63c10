import { join } from 'node:path';
import type { ProductType } from '@commercetools/platform-sdk';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { runProgram } from '../../sandbox/testing/program.ts';

const SOURCE = join(__dirname, '..', 'src');

const postDeploy = (world: World, overrides?: Record<string, string>) =>
  runProgram(join(SOURCE, 'connector', 'post-deploy.ts'), world.environment('job', overrides));

test('post-deploy makes the product type and the lease, and the second time nothing', async () => {
  const world = await createWorld(sandboxAddresses());
  expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
  const type = await world.commercetools.get<ProductType>('/product-types/key=marketplacer-product');
  expect(type.attributes).toContainEqual(expect.objectContaining({ name: 'marketplacer-advert-id' }));
  const lease = await world.commercetools.get('/custom-objects/marketplacer-connector-state/reconcile');

  expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await world.commercetools.get('/product-types/key=marketplacer-product')).toEqual(type);
  expect(await world.commercetools.get('/custom-objects/marketplacer-connector-state/reconcile')).toEqual(
    lease,
  );
});

test('pre-undeploy leaves what the job remembers', async () => {
  const world = await createWorld(sandboxAddresses());
  await postDeploy(world);
  const run = await runProgram(join(SOURCE, 'connector', 'pre-undeploy.ts'), world.environment('job'));
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  await world.commercetools.get('/custom-objects/marketplacer-connector-state/reconcile');
});

test('D-38 a wrong configuration is one list of all keys at fault, and exit 1', async () => {
  const world = await createWorld(sandboxAddresses());
  const { CTP_PROJECT_KEY: _missing, ...environment } = world.environment('job', {
    REMOVED_PRODUCTS: 'burn',
  });
  for (const entry of [join(SOURCE, 'index.ts'), join(SOURCE, 'connector', 'post-deploy.ts')]) {
    const { exitCode, stderr } = await runProgram(entry, environment);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/CTP_PROJECT_KEY: is missing\n.*REMOVED_PRODUCTS: must be one of/s);
  }
});
