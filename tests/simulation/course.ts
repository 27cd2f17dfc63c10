import type { Fault } from './faults.ts';
import type { Random } from './random.ts';

/** How one call goes, in milliseconds from its sending. */
export interface Course {
  /** When the request reaches the platform; undefined where it never does. */
  arrivesAfter?: number;
  /** When the answer reaches the process. */
  answersAfter: number;
  answer: 'served' | 'notTakenIn' | 'failed' | 'conflict' | 'none';
  /** When the process dies; where the request arrives at the same time, just after that. */
  diesAfter?: number;
}

/** @param inFlightMs the longest time until a request takes effect */
export function courseOf(fault: Fault, random: Random, inFlightMs: number): Course {
  const there = latency(random, fault === 'slow');
  const answersAfter = there + latency(random, false);
  switch (fault) {
    case 'lost-request':
      return { answersAfter, answer: 'none' };
    case 'lost-answer':
      return { arrivesAfter: there, answersAfter, answer: 'none' };
    case 'late-request':
      return { arrivesAfter: random.between(0, inFlightMs), answersAfter, answer: 'none' };
    case 'refused':
      return { answersAfter, answer: 'notTakenIn' };
    case 'failed-before':
      return { answersAfter, answer: 'failed' };
    case 'failed-after':
      return { arrivesAfter: there, answersAfter, answer: 'failed' };
    case 'conflict':
      return { answersAfter, answer: 'conflict' };
    case 'dies-before':
      return { answersAfter, answer: 'none', diesAfter: there };
    case 'dies-after':
      return { arrivesAfter: there, answersAfter, answer: 'none', diesAfter: there };
    case 'dies-in-flight':
      return { arrivesAfter: random.between(0, inFlightMs), answersAfter, answer: 'none', diesAfter: 0 };
    default:
      return { arrivesAfter: there, answersAfter, answer: 'served' };
  }
}

function latency(random: Random, slow: boolean): number {
  if (slow) return random.between(100, 9_000);
  return random.chance(0.1) ? random.between(50, 1_500) : random.between(2, 50);
}
