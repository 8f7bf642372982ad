# A worker (or any other sub-command) of wirewatch. Build: docker build -t wirewatch .
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY streams streams
COPY schemas schemas
COPY seeds seeds
RUN python -m venv /opt/wirewatch && /opt/wirewatch/bin/pip install --no-cache-dir .

FROM python:3.13-slim
RUN useradd --system --create-home --home-dir /var/lib/wirewatch wirewatch
COPY --from=build /opt/wirewatch /opt/wirewatch
ENV PATH=/opt/wirewatch/bin:$PATH \
    WIREWATCH_DATA_DIR=/var/lib/wirewatch/tables
USER wirewatch
WORKDIR /var/lib/wirewatch
# A volume mounted here takes over the owner.
RUN mkdir tables
ENTRYPOINT ["wirewatch"]
CMD ["worker"]
