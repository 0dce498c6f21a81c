"""Loggers, handlers and formatters as a dict describes them."""

import logging
import logging.handlers
import sys


def dictConfig(config):
    """Set up all that the dict names; what it does not name is switched off, unless it says otherwise."""
    if config.get("version") != 1:
        raise ValueError("dictionary doesn't specify a version" if "version" not in config
                         else "Unsupported version: %s" % config["version"])
    if not config.get("incremental", False):
        named = config.get("loggers", {})
        if config.get("disable_existing_loggers", True):
            for name, logger in logging.Logger.manager.loggerDict.items():
                if not any([name == one or name.startswith(one + ".") for one in named]):
                    logger.disabled = True
    made = _Maker(config)
    for name, facts in config.get("loggers", {}).items():
        logger = logging.getLogger(name)
        logger.disabled = False
        made.set_up(logger, facts)
        if facts.get("propagate") is not None:
            logger.propagate = facts["propagate"]
    if "root" in config:
        made.set_up(logging.getLogger(), config["root"])


class _Maker:
    # Makes what is asked for, once.

    def __init__(self, config):
        self._config = config
        self._made = {}

    def part(self, kind, name, make):
        found = self._made.get((kind, name))
        if found is None:
            try:
                found = make(self._config[kind][name])
            except Exception as error:
                raise ValueError("Unable to configure %s %r" % (kind[:-1], name)) from error
            self._made[kind, name] = found
        return found

    def formatter(self, facts):
        if "()" in facts:
            return _own(facts)
        kind = _resolve(facts["class"]) if "class" in facts else logging.Formatter
        return kind(facts.get("format"), facts.get("datefmt"), facts.get("style", "%"))

    def filter(self, facts):
        return _own(facts) if "()" in facts else logging.Filter(facts.get("name", ""))

    def handler(self, facts):
        facts = dict(facts)
        formatter = facts.pop("formatter", None)
        level = facts.pop("level", None)
        filters = facts.pop("filters", ())
        if "()" in facts:
            made = _own(facts)
        else:
            kind = _resolve(facts.pop("class"))
            if isinstance(facts.get("target"), str) and facts["target"] in self._config.get("handlers", {}):
                facts["target"] = self.part("handlers", facts["target"], self.handler)
            made = kind(**{key: _value(facts[key]) for key in facts})
        if formatter is not None:
            made.setFormatter(self.part("formatters", formatter, self.formatter))
        if level is not None:
            made.setLevel(level)
        for name in filters:
            made.addFilter(self.part("filters", name, self.filter))
        return made

    def set_up(self, logger, facts):
        if facts.get("level") is not None:
            logger.setLevel(facts["level"])
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
        for name in facts.get("handlers", ()):
            logger.addHandler(self.part("handlers", name, self.handler))
        for name in facts.get("filters", ()):
            logger.addFilter(self.part("filters", name, self.filter))


def _own(facts):
    facts = dict(facts)
    make = facts.pop("()")
    more = facts.pop(".", None)
    made = (make if callable(make) else _resolve(make))(**{key: _value(facts[key]) for key in facts})
    for name in more or ():
        setattr(made, name, more[name])
    return made


def _value(value):
    if isinstance(value, str) and value.startswith("ext://"):
        return _resolve(value[len("ext://"):])
    return value


def _resolve(name):
    # "logging.StreamHandler", "__main__.Quiet"
    if not isinstance(name, str):
        return name
    parts = name.split(".")
    for length in range(len(parts) - 1, 0, -1):
        found = sys.modules.get(".".join(parts[:length]))
        if found is not None:
            for part in parts[length:]:
                found = getattr(found, part)
            return found
    raise ValueError("Cannot resolve %r" % name)
