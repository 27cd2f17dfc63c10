import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Trouble } from '../api.ts';
import { agoOf, momentOf } from '../format.ts';

/** `good` and `bad` never stand by colour alone: a sign and a word go with them. */
export type Tone = 'good' | 'warning' | 'bad' | 'quiet' | 'active';

const SIGNS: Record<Tone, string> = { good: '✓', warning: '!', bad: '✕', quiet: '–', active: '●' };

export const Badge = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={`badge ${tone}`}>
    <span class="sign" aria-hidden="true">
      {SIGNS[tone]}
    </span>
    {children}
  </span>
);

/** A part of a view with a heading of its own. */
export function Card({
  title,
  aside,
  children,
  tone,
}: {
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
  tone?: Tone;
}) {
  const id = useId();
  return (
    <section class={`card ${tone ?? ''}`} aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

export const When = ({ at, now = Date.now() }: { at: string; now?: number }) => (
  <time dateTime={at} title={momentOf(at)}>
    {agoOf(at, now)}
  </time>
);

/** What is shown where there is nothing to show, which is often good news. */
export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children && <p>{children}</p>}
  </div>
);

export const TroubleNotice = ({ trouble, again }: { trouble: Trouble; again?: () => void }) => (
  <div class="notice bad" role="alert">
    <p>
      <strong>{trouble.sentence}</strong>
      {trouble.correlationId && (
        <span class="small">
          {' '}
          In the log it is <code>{trouble.correlationId}</code>.
        </span>
      )}
    </p>
    {again && (
      <button type="button" class="quiet" onClick={again}>
        Try again
      </button>
    )}
  </div>
);

/** Stands where an answer will be; nothing jumps when it comes. */
export const Loading = ({ lines = 3 }: { lines?: number }) => (
  <div class="loading" role="status">
    <span class="unseen">Loading</span>
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} class="bone" aria-hidden="true" />
    ))}
  </div>
);

export const Facts = ({ rows }: { rows: [string, ComponentChildren][] }) => (
  <dl class="facts">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A table that scrolls by itself where it is wider than the screen, also with the keyboard. */
export const Table = ({ caption, children }: { caption: string; children: ComponentChildren }) => (
  <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
    <table>
      <caption class="unseen">{caption}</caption>
      {children}
    </table>
  </div>
);

/** The heading of a view takes the focus when the view is opened. */
export const Head = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}) => (
  <div class="head">
    <div>
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
    {children && <div class="head-actions">{children}</div>}
  </div>
);

export function Button({
  isBusy,
  kind = '',
  children,
  ...rest
}: {
  isBusy?: boolean;
  kind?: '' | 'quiet' | 'danger' | 'quiet danger';
  children: ComponentChildren;
  type?: 'button' | 'submit';
  disabled?: boolean;
  onClick?: () => void;
}) {
  // A disabled button would lose the focus; a busy one keeps it and does nothing.
  const idle = isBusy ? { 'aria-disabled': true, onClick: (event: Event) => event.preventDefault() } : {};
  return (
    <button type="button" class={`${kind} ${isBusy ? 'busy' : ''}`} {...rest} {...idle}>
      {children}
    </button>
  );
}
