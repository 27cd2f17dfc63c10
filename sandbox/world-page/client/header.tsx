import type { WorldView } from '../view.ts';

export function Header({ view, trouble }: { view: WorldView; trouble: string | undefined }) {
  const compared = [...view.adverts, ...view.orders].filter(({ agreement }) => agreement !== 'one-sided');
  const apart = compared.filter(({ agreement }) => agreement === 'apart').length;
  const state = trouble ? 'old' : apart === 0 ? 'in-step' : 'apart';
  return (
    <header>
      <div class="brand">
        <span class="mark" aria-hidden="true">
          <i />
          <i />
        </span>
        <h1>
          A marketplace <em>and its shop</em>
        </h1>
      </div>
      <p class={`pulse ${state}`} role="status" aria-label="Agreement of both sides">
        {trouble ?? (apart === 0 ? 'Both sides are in step' : `${apart} of ${compared.length} apart`)}
      </p>
      <nav aria-label="Elsewhere">
        <a href="/graphiql/" target="_blank" rel="noopener">
          GraphiQL
        </a>
        <a class="primary" href={view.operations} target="_blank" rel="noopener noreferrer">
          Operations
          {view.failures > 0 && (
            <span class="badge" aria-label={`${view.failures} failures`}>
              {view.failures}
            </span>
          )}
        </a>
      </nav>
    </header>
  );
}
