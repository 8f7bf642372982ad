# Every target does all of its own set-up. `make demo` needs Python 3.11-3.13 and PyPI; `make test` also uses a JDK
# and Maven where it finds them (Apache Kafka); without them those tests are skipped and say so.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
BIN := .venv/bin

# The newest Python that we support and that can make virtual environments.
USABLE := import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON = $(firstword $(foreach p,$(WIREWATCH_PYTHON) python3.13 python3.12 python3.11 python3 python, \
	$(shell $(p) -c '$(USABLE)' >/dev/null 2>&1 && echo $(p))))

.PHONY: help demo test lint unit e2e kafka bench clean

help: ## Show what can be made
	@grep -hE '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 10

demo: .venv/demo ## See six alerts come out of two real wire articles (no Kafka needed)
	@$(BIN)/wirewatch demo $(ARGS)

test: lint jars ## Check style and types, then run every test on both brokers
	$(BIN)/pytest tests/unit tests/flow tests/e2e $(ARGS)

lint: .venv/dev ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --explicit-package-bases ops/kafka ops/bench/pipeline.py ops/bench/extract.py ops/bench/alerts.py ops/bench/worth.py tests/composed tests/e2e

unit: .venv/dev ## Run the tests that need no broker (seconds)
	$(BIN)/pytest tests/unit tests/flow $(ARGS)

e2e: jars ## Run the tests that need brokers
	$(BIN)/pytest tests/e2e $(ARGS)

kafka: .venv/dev ## Run Apache Kafka on 127.0.0.1:9092, data kept in var/kafka, until Ctrl-C
	@$(BIN)/python -m ops.kafka.broker --port 9092 --data var/kafka $(ARGS)

bench: .venv/dev ## Measure the pipeline's throughput on Apache Kafka
	@$(BIN)/python -m ops.bench.pipeline $(ARGS)

clean: ## Remove what was installed and built (not var/)
	rm -rf .venv ops/kafka/target .mypy_cache .ruff_cache .pytest_cache .hypothesis

.PHONY: jars
jars: .venv/dev
	@$(BIN)/python -m ops.kafka.broker --fetch || echo "Apache Kafka's tests will be skipped"

.venv/demo: pyproject.toml
	@$(call install,.[embedded])

.venv/dev: pyproject.toml
	@$(call install,.[dev])
	@touch .venv/demo

# $(1): what to install, in place. The stamp is written last, so that an interrupted installation is taken up again.
define install
	if [ -z "$(PYTHON)" ]; then \
	  echo "wirewatch needs Python 3.11, 3.12 or 3.13 with venv; name one: make WIREWATCH_PYTHON=/path/to/python3.12" >&2; \
	  echo "(Debian and Ubuntu: apt-get install python3-venv)" >&2; exit 1; fi; \
	[ -x $(BIN)/python ] || { echo "making .venv with $(PYTHON)" >&2; $(PYTHON) -m venv .venv; } && \
	echo "installing wirewatch and what it needs into .venv (once; about a minute)" >&2 && \
	$(BIN)/python -m pip install --disable-pip-version-check --editable '$(1)' && touch $@
endef
