FROM node:24-slim AS pages
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts && cd apps/web && npx vite build

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 DATA_DIR=/app/data
COPY package.json package-lock.json .npmrc ./
COPY apps/server apps/server
COPY apps/web/package.json apps/web/package.json
COPY packages packages
# The image brings Node 24 itself, and no package that runs here has anything to compile: no install scripts.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && mkdir data && chown node:node data
COPY --from=pages /app/apps/web/dist apps/web/dist
USER node
VOLUME /app/data
EXPOSE 4321
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--import", "./apps/server/src/keep-compiled.ts", "apps/server/src/main.ts"]
