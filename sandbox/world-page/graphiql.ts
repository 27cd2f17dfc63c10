import type { IncomingMessage, ServerResponse } from 'node:http';
import { ruruHTML, type RuruServerConfig } from 'ruru/server';
import { serveStatic } from 'ruru/static';

const STATIC = '/graphiql/static/';
const assets = serveStatic(STATIC);

const FIRST_QUERY = `# Adverts of the local Marketplacer. Ctrl-Enter runs it.
{
  allAdverts(first: 5) {
    totalCount
    nodes {
      ... on Advert { id legacyId title published seller { businessName } }
    }
  }
}
`;
const PAGE = ruruHTML({
  endpoint: '/graphiql/graphql',
  staticPath: STATIC,
  // Its types ask for every setting.
  clientConfig: { defaultQuery: FIRST_QUERY } as RuruServerConfig['clientConfig'],
  htmlParts: { metaTags: (original) => `${original}<link rel="icon" href="data:," />` },
});

/** What its editor needs: workers from blobs, and styles that it writes itself. Nothing comes from elsewhere. */
export const GRAPHIQL_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
  "img-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** GraphiQL for the local Marketplacer; false where the path belongs to something else. */
export function answerGraphiql(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  if (path === '/graphiql' || path === '/graphiql/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(PAGE);
    return true;
  }
  if (!path.startsWith(STATIC)) return false;
  assets(request, response, () => response.writeHead(404).end());
  return true;
}
