import type { Order } from '@commercetools/platform-sdk';
import type { SandboxAddresses, World } from '../client/index.ts';
import { dispatchOf } from '../testing/dispatch.ts';
import type { Sellers } from './catalogue.ts';

/** A command for a shell, ready to be pasted. */
export interface ReadyCommand {
  does: string;
  command: string;
}

const JSON_TYPE = `-H 'Content-Type: application/json'`;

/** What a seller, a shopper and a seller again would do next in this world. */
export async function readyCommands(
  { marketplacer, commercetools }: SandboxAddresses,
  world: World,
  { sellers, order }: { sellers: Sellers; order: Order },
): Promise<ReadyCommand[]> {
  const { apiKey, shop } = world.access;
  const operator = (query: string) =>
    `curl -s ${marketplacer}/${world.name}/graphql -H 'Authorization: Bearer ${apiKey}' ${JSON_TYPE} \\\n` +
    `  -d '${JSON.stringify({ query })}'`;
  const project = `${commercetools}/${world.name}`;
  const asShop = `-H "Authorization: Bearer $TOKEN" ${JSON_TYPE}`;
  return [
    { does: 'A seller publishes a teapot', command: operator(publishing(sellers)) },
    {
      does: 'A shopper buys two of what is in the open order',
      command: [
        `TOKEN=$(curl -s -u ${shop.clientId}:${shop.clientSecret} ${commercetools}/oauth/token \\`,
        `  -d grant_type=client_credentials | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
        `CART=$(curl -s ${project}/carts ${asShop} \\`,
        `  -d '${JSON.stringify(cartOf(order))}' | sed 's/.*"id":"\\([^"]*\\)","version".*/\\1/')`,
        `curl -s ${project}/orders ${asShop} \\`,
        `  -d '{"version":1,"cart":{"typeId":"cart","id":"'$CART'"}}'`,
      ].join('\n'),
    },
    { does: 'A seller sends what the open order asks of it', command: operator(await sending(world, order)) },
  ];
}

function publishing(sellers: Sellers): string {
  const attributes =
    'title: "Teapot", description: "Holds a litre.", attemptAutoPublish: true, ' +
    'variants: [{ price: "24.90", countOnHand: 5 }]';
  return (
    `mutation { advertUpsert(input: { sellerId: "${sellers[0]?.id}", attributes: { ${attributes} } }) ` +
    `{ advert { legacyId title } errors { field messages } } }`
  );
}

function cartOf({ lineItems, shippingAddress, totalPrice, customerEmail }: Order): object {
  const sku = lineItems[0]?.variant.sku;
  return {
    currency: totalPrice.currencyCode,
    country: shippingAddress?.country,
    customerEmail,
    shippingAddress,
    lineItems: [{ sku, quantity: 2 }],
  };
}

async function sending(world: World, order: Order): Promise<string> {
  const { carrier, invoicesOf } = dispatchOf(world);
  const [invoice] = await invoicesOf(order.id);
  const items = invoice?.entries
    .map(({ id, open }) => `{ lineItemId: "${id}", quantity: ${open} }`)
    .join(', ');
  const { id } = await carrier('Courier', 'https://courier.example/{}');
  return (
    `mutation { shipmentCreate(input: { invoiceId: "${invoice?.id}", shippedItems: [${items}], ` +
    `postageCarrierId: "${id}", dispatchedAt: "${new Date().toISOString().slice(0, 10)}", trackingNumber: "C-1" }) ` +
    `{ shipment { legacyId } errors { field messages } } }`
  );
}
