#!/bin/sh
# Bundles the application in the current folder with the common module beside it, so that nothing
# outside the application's folder is needed at run time and it starts fast. Connect builds each
# folder alone: the common module is then found in the read-only copy of the repository, and what it
# imports in the application's own node_modules. Here the common module has packages of its own; what both
# use must not be bundled, and started, twice.
set -eu
core=$(cd "$(dirname "$0")" && pwd)
NODE_PATH="$PWD/node_modules" exec node_modules/.bin/esbuild \
  src/index.ts src/connector/post-deploy.ts src/connector/pre-undeploy.ts \
  --bundle --platform=node --target=node22 --format=cjs \
  --outdir=build --out-extension:.js=.cjs --sourcemap --log-level=warning \
  --define:process.env.NODE_ENV='"production"' \
  --alias:@marketplacer-connector/core="$core/src" \
  --alias:zod="$PWD/node_modules/zod" \
  --external:@commercetools/connect-payments-sdk \
  '--external:@opentelemetry/*'
