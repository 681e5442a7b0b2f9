# The monthly job in a container: the command, a browser for the PDF, and nothing that builds.
#   docker build --tag clientele .
#   docker run --rm --volume "$PWD:/shop" clientele run --month 2018-07
# /shop holds the configuration, the databases and the playbooks; secrets come as files or variables when it runs.

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY . .
# The browser comes from Debian, SQLite ready built, and Node with the image: what npm would bring of these is left out.
RUN node scripts/run.mjs pack /tarballs \
  && npm install --prefix /opt/clientele --ignore-scripts --no-audit --no-fund /tarballs/*.tgz \
  && cd /opt/clientele/node_modules \
  && rm -rf @sparticuz node-linux-* .bin/node sqlite3 node-gyp

FROM node:24-bookworm-slim
# Containers forbid the namespaces of Chromium's own sandbox. It prints one page, made by us, that may fetch nothing.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates chromium fonts-dejavu-core fonts-noto-core tini \
  && rm -rf /var/lib/apt/lists/* \
  && echo 'CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' > /etc/chromium.d/container \
  && install --directory --owner=node --group=node /shop
COPY --from=build /opt/clientele /opt/clientele
ENV PATH=/opt/clientele/node_modules/.bin:$PATH \
  CHROME_PATH=/usr/bin/chromium
USER node
WORKDIR /shop
VOLUME /shop
# No HEALTHCHECK: the container lives as long as one job. tini passes Ctrl-C and a stop on, so that work ends cleanly.
ENTRYPOINT ["tini", "--", "clientele"]
CMD ["--help"]
