import { createWorld, sandboxAddresses, type World, type WorldOptions } from '../../sandbox/client/index.ts';

const SERVICE_URL = 'https://service-1.example.com';

export interface Installation {
  world?: WorldOptions;
  /** The setting that is wrong, and whatever it takes. */
  wrong: (world: World) => Record<string, string> | Promise<Record<string, string>>;
  /** All that a person is told, and how often: once. */
  told: string[] | ((world: World, settings: Record<string, string>) => string[]);
}

/** The problems, one on each line, as the operator reads them. */
export const listIn = (stderr: string): string[] =>
  stderr.split('\n').flatMap((line) => /^ {2}- (.+)$/.exec(line)?.[1] ?? []);
export const notesIn = (stdout: string): string[] =>
  stdout.split('\n').flatMap((line) => /^ {2}ok {2}(.+)$/.exec(line)?.[1] ?? []);

export const expected = ({ told }: Installation, world: World, settings: Record<string, string>): string[] =>
  typeof told === 'function' ? told(world, settings) : told;

export async function installed(installation: Omit<Installation, 'told'>) {
  const world = await createWorld(sandboxAddresses(), installation.world);
  const settings = { CONNECT_SERVICE_URL: SERVICE_URL, ...(await installation.wrong(world)) };
  return { world, settings };
}
