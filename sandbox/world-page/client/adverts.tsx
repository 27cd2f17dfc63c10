import type { AdvertPair, Goods, WorldView } from '../view.ts';
import { money } from './money.ts';
import { Acts, Fresh, Pair, Sides } from './pair.tsx';

export function Adverts({ view: { adverts, currency } }: { view: WorldView }) {
  return (
    <>
      <h2>Adverts and products</h2>
      <Sides />
      <ul class="pairs">
        {adverts.map((pair) => (
          <Pair
            key={pair.id}
            name={pair.marketplacer?.title ?? pair.commercetools?.name ?? pair.id}
            agreement={pair.agreement}
            marketplacer={pair.marketplacer && <Advert advert={pair.marketplacer} currency={currency} />}
            commercetools={pair.commercetools && <Product product={pair.commercetools} currency={currency} />}
          />
        ))}
      </ul>
    </>
  );
}

interface AdvertProps {
  advert: NonNullable<AdvertPair['marketplacer']>;
  currency: string;
}

function Advert({ advert, currency }: AdvertProps) {
  const { title, seller, state, offer, acts } = advert;
  return (
    <>
      <Fresh of={[title, state, offer]}>
        <h3>{title}</h3>
        <p class="by">{seller}</p>
        <OfferLine offer={offer} currency={currency} state={state} isGood={state === 'on sale'} />
      </Fresh>
      <Acts offers={acts} about={title} />
    </>
  );
}

interface ProductProps {
  product: NonNullable<AdvertPair['commercetools']>;
  currency: string;
}

function Product({ product: { key, name, state, offer, acts }, currency }: ProductProps) {
  return (
    <>
      <Fresh of={[name, state, offer]}>
        <h3>{name}</h3>
        <p class="by">{key}</p>
        <OfferLine offer={offer} currency={currency} state={state} isGood={state === 'published'} />
      </Fresh>
      <Acts offers={acts} about={name} />
    </>
  );
}

interface OfferLineProps {
  offer: Goods;
  currency: string;
  state: string;
  isGood: boolean;
}

function OfferLine({ offer: { from, to, stock, variants }, currency, state, isGood }: OfferLineProps) {
  const range = from === to ? money(from, currency) : `${money(from, currency)} – ${money(to, currency)}`;
  const inStock = stock === undefined ? 'not counted' : stock === 0 ? 'sold out' : `${stock} in stock`;
  return (
    <p class="offer">
      <b>{range}</b>
      <span class={stock === 0 ? 'none' : ''}>{inStock}</span>
      {variants > 1 && <span>{variants} variants</span>}
      <mark class={isGood ? 'good' : 'off'}>{state}</mark>
    </p>
  );
}
