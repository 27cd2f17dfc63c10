export * from './failure-catalogue.ts';
export * from './outcome.ts';
