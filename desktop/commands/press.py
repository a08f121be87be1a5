"""Looking at a PDF as a print shop does."""

from __future__ import annotations

import argparse

from desktop.commands.answers import Answer
from desktop.core.geometry import Size
from desktop.core.press.rules import Finding, Order
from desktop.work.i18n import translate
from desktop.work.preflight import Verdict, look


def preflight(options: argparse.Namespace) -> Answer:
    """Say what a print shop would object to in a file; exit code 1 where it would refuse it."""
    from desktop.work.shops import shelf, shop_for

    order = Order()
    if options.profile is not None:
        order = Order(None, shop_for(shelf(), options.profile, Size(1, 1)))
    verdict = look(options.file, order)
    return Answer(
        {"file": options.file, **told(verdict)}, lines(verdict), 1 if verdict.light == "red" else 0
    )


def told(verdict: Verdict) -> dict[str, object]:
    """A verdict for programs."""
    return {
        "claims": verdict.facts.claims,
        "light": verdict.light,
        "findings": [_finding(one) for one in verdict.findings],
    }


def lines(verdict: Verdict) -> list[str]:
    """A verdict for people."""
    if not verdict.told:
        return [translate("Preflight", "No fault was found.")]
    signs = {
        "red": translate("Preflight", "Fault"),
        "yellow": translate("Preflight", "Hint"),
    }
    return [f"{signs[one.light]}: {one.text}" for one in verdict.told]


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "check": finding.check,
        "light": finding.light,
        "page": finding.page,
        "values": finding.values,
        "place": [place.x, place.y, place.width, place.height] if place is not None else None,
    }
