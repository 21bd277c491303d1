# The site: what the world sees.
FROM node:24-bookworm-slim AS manifests
WORKDIR /hub
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY cms/package.json cms/
COPY web/package.json web/
COPY tests/package.json tests/

FROM manifests AS build
# Scripts are left out: one of them prepares the site's sources, which are not here yet.
RUN npm ci --workspace web --ignore-scripts
COPY cms/contract cms/contract
COPY cms/messages cms/messages
COPY web web
RUN cd web && npx svelte-kit sync && npx vite build

FROM manifests AS modules
# What the site runs on are ten packages. Its `devDependencies` name the CMS, for the contract that is built in, and
# would bring all of Strapi: so npm is shown the site alone. The versions stay those of the lock file.
RUN npm pkg set --json workspaces='["web"]' \
  && npm pkg delete dependencies devDependencies \
  && npm pkg delete devDependencies --prefix web \
  && npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /hub/web
COPY --from=modules /hub/package.json /hub/package.json
COPY --from=modules /hub/node_modules /hub/node_modules
COPY --from=modules /hub/web ./
COPY --from=build /hub/web/server.ts ./
COPY --from=build /hub/web/serving serving
COPY --from=build /hub/web/src src
COPY --from=build /hub/web/build build
USER node
EXPOSE 3000
CMD ["node", "server.ts"]
