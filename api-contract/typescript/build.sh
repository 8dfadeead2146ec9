#!/usr/bin/env bash
# Packs the types of the API as an npm tarball, api-contract/target/typescript/plinth-shop-api-<version>.tgz, once a front end's
# code and all examples of messages have passed `tsc --strict` against it. Needs Node.js 20 or newer, which the Java build
# does not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
here=$PWD
contract=$here/../src/main/resources/dev/plinth/shop/api/v1
out=$(cd .. && pwd)/target/typescript

rm -rf "$out"
mkdir -p "$out/package" "$out/consumer/node_modules/@plinth"
cp package.json package-lock.json .npmrc "$out/package/"
cp -r "$contract/openapi.json" "$contract/examples" "$out/package/"
cd "$out/package"
npm ci --silent
npm pkg set version="$(node -p 'require("./openapi.json").info.version')"
npx --no-install openapi-typescript openapi.json --root-types --root-types-no-schema-prefix --output index.d.ts
npm pack --silent --pack-destination "$out"

# What was packed, unpacked where a front end would have it.
cd "$out/consumer"
tar -xzf "$out"/*.tgz -C node_modules/@plinth
mv node_modules/@plinth/package node_modules/@plinth/shop-api
cp "$here/usage.ts" "$here/tsconfig.json" .
echo '{"type": "module", "private": true}' > package.json
node > examples.ts <<'SCRIPT'
const fs = require("fs");
const schemas = require("./node_modules/@plinth/shop-api/openapi.json").components.schemas;
console.log('import type { components } from "@plinth/shop-api";');
for (const file of fs.readdirSync("node_modules/@plinth/shop-api/examples")) {
  const name = file.replace(".json", "");
  if (schemas[name]) { // a question is no schema
    const json = fs.readFileSync(`node_modules/@plinth/shop-api/examples/${file}`, "utf8").trim();
    console.log(`export const ${name}: components["schemas"]["${name}"] = ${json};`);
  }
}
SCRIPT
[ "$(grep -c '^export' examples.ts)" -gt 0 ]
"$out/package/node_modules/.bin/tsc" --strict --project .
ls "$out"/*.tgz
