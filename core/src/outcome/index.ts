export * from './alarms.ts';
export * from './failure-catalogue.ts';
export * from './most-urgent.ts';
export * from './outcome.ts';
