/** What helps against each failure, as docs/operations.md says it; made when the page is assembled (`assemble.mjs`). */
declare module 'remedies' {
  export type Inline =
    | { kind: 'text' | 'code' | 'emphasis'; text: string }
    /** To another entry of the runbook, which may be that of a failure. */
    | { kind: 'failure'; text: string; code: string };
  const REMEDIES: Record<string, Inline[][]>;
  export default REMEDIES;
}
