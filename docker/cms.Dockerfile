# The CMS and its admin panel. Building the panel takes a minute or two and 2 GB of memory.
FROM node:24-bookworm-slim AS manifests
WORKDIR /hub
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY cms/package.json cms/
COPY web/package.json web/
COPY tests/package.json tests/

FROM manifests AS build
# Scripts of packages only check or build what comes built for this system.
RUN npm ci --workspace cms --ignore-scripts
COPY cms cms
ENV NODE_ENV=production NODE_OPTIONS=--max-old-space-size=2048 STRAPI_TELEMETRY_DISABLED=true
# The panel first: Strapi writes the server's files as well, by a compiler of its own.
RUN cd cms && npx strapi build && npx tsc -p tsconfig.json

FROM manifests AS modules
RUN npm ci --workspace cms --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production STRAPI_TELEMETRY_DISABLED=true STRAPI_DISABLE_EE=true
WORKDIR /hub/cms
COPY --from=modules /hub/package.json /hub/package.json
COPY --from=modules /hub/node_modules /hub/node_modules
COPY --from=modules /hub/cms ./
COPY cms/database database
COPY cms/demo demo
COPY cms/messages messages
COPY --from=build /hub/cms/dist dist
# Uploads are all that the CMS keeps on disk; a new volume takes the owner of this folder.
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 1337
CMD ["node", "dist/server.js"]
