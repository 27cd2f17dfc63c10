/** What the protocol relies on. Within these bounds the simulation does its worst. */
export interface Assumptions {
  /** The longest time from sending a request until it takes effect, whether or not anybody still waits for it. */
  inFlightMs: number;
  /** The longest time until Marketplacer finds an order by its external id. */
  indexLagMs: number;
  /** How far the clocks of two instances are apart at most. */
  clocksApartMs: number;
}

/**
 * A claim is taken over 180 s after it was made, by the clock that is furthest ahead. The creation that it
 * guards is sent within 20 s; what is left is shared by the way to Marketplacer and its index.
 */
export const ASSUMED: Assumptions = { inFlightMs: 75_000, indexLagMs: 75_000, clocksApartMs: 30_000 };
